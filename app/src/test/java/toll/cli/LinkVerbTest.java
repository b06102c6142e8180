package toll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinkVerbTest {
    @TempDir
    private Path dir;

    private int run(StringWriter err, String... args) {
        return Toll.run(args, new PrintWriter(new StringWriter()), new PrintWriter(err));
    }

    /** Made people, each once as they are and every second one again with one letter of the name turned around. */
    private Path table() throws Exception {
        String[] given = {
            "Adam", "Bertha", "Carlos", "Doreen", "Edmund", "Farida", "Gustav", "Helena", "Ibrahim", "Judith"
        };
        String[] family = {"Ashworth", "Brandt", "Castellan", "Dimitrov", "Eklund", "Faraday", "Grimaldi", "Hollander"};
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder csv = new StringBuilder("id;first;last;dob;truth\n");
        int n = 0;
        for (int i = 0; i < 300; i++) {
            String g = given[random.nextInt(given.length)];
            String f = family[random.nextInt(family.length)];
            String born =
                    (1930 + random.nextInt(70)) + "-0" + (1 + random.nextInt(9)) + "-" + (10 + random.nextInt(18));
            csv.append("r" + n++ + ";" + g + ";" + f + ";" + born + ";" + i + "\n");
            if (i % 2 == 0) {
                String slip = f.substring(0, 2) + f.charAt(3) + f.charAt(2) + f.substring(4);
                csv.append("r" + n++ + ";" + g + ";" + slip + ";" + born + ";" + i + "\n");
            }
        }
        Path file = dir.resolve("people.csv");
        Files.writeString(file, csv);
        return file;
    }

    @Test
    void thePeopleBehindATableAreFoundAndTheThreeFilesOfTheContractWritten() throws Exception {
        Path out = dir.resolve("out");
        int code = run(
                new StringWriter(),
                "link",
                table().toString(),
                "--out",
                out.toString(),
                "--id",
                "id",
                "--map",
                "given=first,family=last,born=dob");
        assertThat(code).isEqualTo(Exit.DONE);
        List<String> clusters = Files.readAllLines(out.resolve("clusters.csv"));
        assertThat(clusters.get(0)).isEqualTo("file,id,cluster");
        assertThat(clusters).hasSize(451);
        assertThat(clusters.get(1)).startsWith("people.csv,r0,");
        long different =
                clusters.stream().skip(1).map(l -> l.split(",")[2]).distinct().count();
        assertThat(different).isBetween(295L, 305L);
        assertThat(Files.readAllLines(out.resolve("pairs.csv")).get(0))
                .isEqualTo("file_a,id_a,file_b,id_b,weight,probability");
        assertThat(Files.readString(out.resolve("summary.json")))
                .contains(
                        "\"records\" : 450",
                        "\"unique_low\"",
                        "\"unique_high\"",
                        "\"seconds\"",
                        "\"clusters\" : " + different);
    }

    @Test
    void theSameBytesComeOutAtAnyNumberOfThreads() throws Exception {
        String table = table().toString();
        for (String threads : List.of("1", "3")) {
            assertThat(run(
                            new StringWriter(),
                            "link",
                            table,
                            "--out",
                            dir.resolve(threads).toString(),
                            "--id",
                            "id",
                            "--map",
                            "given=first,family=last,born=dob",
                            "--threads",
                            threads))
                    .isEqualTo(Exit.DONE);
        }
        for (String file : List.of("clusters.csv", "pairs.csv")) {
            assertThat(Files.readAllBytes(dir.resolve("3").resolve(file)))
                    .isEqualTo(Files.readAllBytes(dir.resolve("1").resolve(file)));
        }
    }

    @Test
    void noTwoRecordsOfADuplicateFreeSourceAreJoined() throws Exception {
        Path out = dir.resolve("out");
        assertThat(run(
                        new StringWriter(),
                        "link",
                        table().toString(),
                        "--out",
                        out.toString(),
                        "--id",
                        "id",
                        "--map",
                        "given=first,family=last,born=dob",
                        "--unique-within",
                        "file"))
                .isEqualTo(Exit.DONE);
        assertThat(Files.readAllLines(out.resolve("clusters.csv")).stream()
                        .skip(1)
                        .map(l -> l.split(",")[2])
                        .distinct())
                .hasSize(450);
    }

    @Test
    void anUnknownRoleOrColumnIsSaidInWordsWithWhatThereIs() throws Exception {
        StringWriter err = new StringWriter();
        assertThat(run(
                        err,
                        "link",
                        table().toString(),
                        "--out",
                        dir.toString(),
                        "--id",
                        "id",
                        "--map",
                        "nonsense=first"))
                .isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("nonsense=first", "given");
        err = new StringWriter();
        assertThat(run(err, "link", table().toString(), "--out", dir.toString(), "--id", "id", "--map", "given=prenom"))
                .isEqualTo(Exit.INPUT_REFUSED);
        assertThat(err.toString()).contains("prenom", "first");
    }
}
