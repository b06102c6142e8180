package toll.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Linking side by side with Splink on the same made tables and the same fields, file to clusters, each in a process of its
 * own, under {@code /usr/bin/time}: seconds, processor seconds, peak memory, F1 against the truth.
 *
 * <p>{@code LinkSpeed DIR RECORDS,… [PYTHON [SCRIPT]]}: tables of {@link PersonTables} are made in DIR; PYTHON is one in
 * which Splink is installed; without it, or where it fails, Splink is reported as absent. Ours runs as its users run it,
 * {@code ./toll link} of the project at hand, or with the options for the virtual machine in {@code TOLL_JAVA_OPTS}.
 */
public final class LinkSpeed {
    private static final String MAP = "given=first_name,family=surname,born=dob,place=birth_place,"
            + "code:postcode=postcode,text:occupation=occupation";
    private static final Pattern TIMES = Pattern.compile("clock ([0-9.]+) user ([0-9.]+) system ([0-9.]+) kb ([0-9]+)");
    private static final long HOURS = 3;

    private LinkSpeed() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path dir = Files.createDirectories(Path.of(args[0]));
        System.out.printf(
                "%-10s %-8s %9s %9s %9s %9s %s%n",
                "records", "who", "clock s", "cpu s", "peak MB", "us/record", "P R F1");
        for (String size : args[1].split(",")) {
            int records = Integer.parseInt(size);
            Path table = dir.resolve("persons-" + records + ".csv");
            if (!Files.exists(table)) {
                PersonTables.write(records, 7, table);
            }
            Path out = dir.resolve("ours-" + records);
            List<String> ours = List.of(
                    Path.of("toll").toAbsolutePath().toString(),
                    "link",
                    table.toString(),
                    "--out",
                    out.toString(),
                    "--id",
                    "unique_id",
                    "--map",
                    MAP);
            report(records, "ours", ours, table, out.resolve("clusters.csv"), dir);
            Path theirs = dir.resolve("splink-" + records + ".csv");
            if (args.length > 2) {
                String script = args.length > 3 ? args[3] : "bench/splink/people.py";
                report(
                        records,
                        "splink",
                        List.of(args[2], script, table.toString(), theirs.toString()),
                        table,
                        theirs,
                        dir);
            } else {
                System.out.printf("%-10d %-8s absent%n", records, "splink");
            }
        }
    }

    private static void report(int records, String who, List<String> command, Path table, Path clusters, Path dir)
            throws IOException, InterruptedException {
        Path log = dir.resolve(who + "-" + records + ".log");
        List<String> timed = new ArrayList<>(List.of("/usr/bin/time", "-f", "clock %e user %U system %S kb %M"));
        timed.addAll(command);
        int exit;
        try {
            Process process = new ProcessBuilder(timed)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(new File("/dev/null"))
                    .start();
            if (!process.waitFor(HOURS, TimeUnit.HOURS)) {
                process.destroy();
                System.out.printf("%-10d %-8s did not end in %d hours%n", records, who, HOURS);
                return;
            }
            exit = process.exitValue();
        } catch (IOException missing) {
            System.out.printf("%-10d %-8s absent: %s%n", records, who, missing.getMessage());
            return;
        }
        Matcher times = TIMES.matcher(Files.readString(log));
        if (exit != 0 || !times.find()) {
            System.out.printf("%-10d %-8s absent: it ended with %d, see %s%n", records, who, exit, log);
            return;
        }
        double cpu = Double.parseDouble(times.group(2)) + Double.parseDouble(times.group(3));
        System.out.printf(
                Locale.ROOT,
                "%-10d %-8s %9s %9.1f %9d %9.0f %s%n",
                records,
                who,
                times.group(1),
                cpu,
                Long.parseLong(times.group(4)) / 1024,
                cpu * 1e6 / records,
                scores(table, clusters));
    }

    /** Pairwise precision, recall and F1 of clusters (file,id,cluster) against the last column of the table. */
    private static String scores(Path table, Path clusters) throws IOException {
        Map<String, String> truth = new HashMap<>();
        try (BufferedReader reader = Files.newBufferedReader(table)) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                truth.put(line.substring(0, line.indexOf(',')), line.substring(line.lastIndexOf(',') + 1));
            }
        }
        Map<String, Integer> entities = new HashMap<>();
        Map<String, Integer> found = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        truth.values().forEach(entity -> entities.merge(entity, 1, Integer::sum));
        try (BufferedReader reader = Files.newBufferedReader(clusters)) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.strip().split(",");
                found.merge(cells[2], 1, Integer::sum);
                both.merge(cells[2] + " " + truth.get(cells[1]), 1, Integer::sum);
            }
        }
        double right = pairs(both);
        double precision = right / Math.max(1, pairs(found));
        double recall = right / Math.max(1, pairs(entities));
        return String.format(
                Locale.ROOT,
                "%.4f %.4f %.4f",
                precision,
                recall,
                2 * precision * recall / Math.max(1e-9, precision + recall));
    }

    private static double pairs(Map<String, Integer> sizes) {
        double sum = 0;
        for (int size : sizes.values()) {
            sum += size * (size - 1.0) / 2;
        }
        return sum;
    }
}
