package toll.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import toll.project.Project;
import toll.reconcile.Policies;
import toll.reconcile.Policy;

/** The policies that one can choose: those that Toll ships, then the project's own in {@code policies/}. */
final class ProjectPolicies {
    private static final Map<String, Policy> SHIPPED = new ConcurrentHashMap<>();

    private ProjectPolicies() {}

    static List<String> names(Project project) {
        List<String> names = new ArrayList<>(Policies.NAMES);
        Path own = project.policies();
        if (Files.isDirectory(own)) {
            try (Stream<Path> files = Files.list(own)) {
                files.map(f -> String.valueOf(f.getFileName()))
                        .filter(f -> f.matches("[a-z0-9-]+\\.toml"))
                        .map(f -> f.substring(0, f.length() - ".toml".length()))
                        .filter(f -> !names.contains(f))
                        .sorted()
                        .forEach(names::add);
            } catch (IOException unreadable) {
                return names;
            }
        }
        return names;
    }

    /** @throws Fault where there is no such policy, or its file cannot be read */
    static Policy named(Project project, String name) {
        String wanted = name.isEmpty() ? Policies.NAMES.get(0) : name;
        if (!names(project).contains(wanted)) {
            throw Fault.absent();
        }
        if (Policies.NAMES.contains(wanted)) {
            return SHIPPED.computeIfAbsent(wanted, Policies::shipped);
        }
        try (InputStream in = Files.newInputStream(project.policies().resolve(wanted + ".toml"))) {
            return Policies.read(wanted + ".toml", in);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Fault(409, "fault.policy");
        }
    }
}
