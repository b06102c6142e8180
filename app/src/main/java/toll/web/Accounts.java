package toll.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The accounts of a project: {@code accounts.json} in its directory, readable by its owner only. Where there is none,
 * the server answers this machine alone, and whoever sits at it may do everything.
 */
public final class Accounts {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final Path file;
    private Map<String, Account> byName = Map.of();
    private FileTime read = FileTime.fromMillis(0);

    /** @param project the project's directory */
    public Accounts(Path project) {
        this.file = project.resolve("accounts.json");
    }

    /** Whether nobody has an account. */
    public synchronized boolean isEmpty() {
        return fresh().isEmpty();
    }

    /** Adds an account, or gives one that is there a new role and password. */
    public synchronized void put(String name, Role role, String password) {
        Map<String, Account> next = new TreeMap<>(fresh());
        next.put(name, new Account(name, role, Passwords.hash(password)));
        write(next);
    }

    /** @return whether there was one; the last administrator stays */
    synchronized boolean remove(String name) {
        Map<String, Account> next = new TreeMap<>(fresh());
        Account gone = next.remove(name);
        if (gone == null
                || (gone.role() == Role.ADMIN && next.values().stream().noneMatch(a -> a.role() == Role.ADMIN))) {
            return false;
        }
        write(next);
        return true;
    }

    synchronized List<Account> all() {
        return List.copyOf(fresh().values());
    }

    synchronized Optional<Account> named(String name) {
        return Optional.ofNullable(fresh().get(name));
    }

    /** The account, where the password is right; takes the same time where there is no such account. */
    Optional<Account> signIn(String name, String password) {
        Optional<Account> account = named(name);
        boolean right = Passwords.check(password, account.map(Account::password).orElse(""));
        return right ? account : Optional.empty();
    }

    /** What the file says now: another process may have changed it. */
    private Map<String, Account> fresh() {
        try {
            if (!Files.exists(file)) {
                byName = Map.of();
                return byName;
            }
            FileTime changed = Files.getLastModifiedTime(file);
            if (!changed.equals(read)) {
                Map<String, Account> all = new TreeMap<>();
                for (Account account : JSON.readValue(Files.readAllBytes(file), Account[].class)) {
                    all.put(account.name(), account);
                }
                byName = all;
                read = changed;
            }
            return byName;
        } catch (JacksonException broken) {
            throw new IllegalStateException(
                    file.getFileName() + " cannot be read; nobody can sign in until it is mended or taken away",
                    broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(Map<String, Account> next) {
        try {
            Path fresh = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "accounts",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            byte[] bytes =
                    JSON.writeValueAsString(new ArrayList<>(next.values())).getBytes(StandardCharsets.UTF_8);
            Files.write(fresh, bytes);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            byName = next;
            read = Files.getLastModifiedTime(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
