package toll.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import toll.link.Role;
import toll.link.Rows;

/**
 * The part of {@link LinkAccuracy} on tables made with known truth: casualty lists, and tables built like public ones that
 * were never looked at. Historical persons are linked under several mappings that a stranger might choose.
 */
final class MadeAccuracy {
    private MadeAccuracy() {}

    static void of(String[] words) throws IOException {
        if (LinkAccuracy.wanted("persons", words)) {
            persons();
        }
        String person = "given=first_name,family=surname,born=dob,place=birth_place,code:postcode=postcode,";
        if (LinkAccuracy.wanted("casualties", words)) {
            made(
                    "casualties 10,000",
                    "name=name,age=age,sex=sex,died=died,place=place",
                    CasualtyLists.of(10_000, 1),
                    true);
        }
        if (LinkAccuracy.wanted("historical", words)) {
            List<String> lines = HistoricalPersons.of(50_000, 1);
            made("historical", person + "text:occupation=occupation", lines, false);
            made("historical, as codes", person.replace("born=", "code:dob=") + "code:work=occupation", lines, false);
            made("historical, one name", "name=full_name" + person.substring(person.indexOf(",born")), lines, false);
            made("historical, few", "given=first_name,family=surname,born=dob,code:postcode=postcode", lines, false);
        }
        if (LinkAccuracy.wanted("names", words)) {
            List<String> lines = MadeTables.of("names", 10_000, 1);
            made("names", "given=given,family=family,code:year=year,code:month=month,code:day=day", lines, false);
            made("names, born", "given=given,family=family,born=year,born=month,born=day", lines, false);
        }
        if (LinkAccuracy.wanted("papers", words)) {
            String map = "text:title=title,text:authors=authors,text:venue=venue,code:year=year";
            made("papers", map, MadeTables.of("papers", 5_000, 1), true);
        }
        if (LinkAccuracy.wanted("recordings", words)) {
            String map = "text:title=title,text:artist=artist,text:album=album,code:number=number,code:length=length,"
                    + "code:year=year,code:language=language";
            made("recordings", map, MadeTables.of("recordings", 10_000, 1), true);
        }
    }

    private static void persons() throws IOException {
        Path file = Files.createTempFile("persons", ".csv");
        try {
            PersonTables.write(20_000, 1, file);
            List<Role> roles =
                    List.copyOf(LinkAccuracy.roles("given=f,family=s,born=d,place=p,code:postcode=c,text:occupation=o")
                            .keySet());
            Rows.Builder rows = new Rows.Builder(roles);
            List<String> entities = new ArrayList<>();
            for (String line : Files.readAllLines(file).subList(1, 20_001)) {
                String[] v = line.split(",", -1);
                Map<String, String> of = Map.of(
                        "given",
                        v[1],
                        "family",
                        v[2],
                        "born",
                        v[3],
                        "place",
                        v[4],
                        "code:postcode",
                        v[5],
                        "text:occupation",
                        v[7]);
                rows.add(
                        "persons",
                        v[0],
                        "",
                        roles.stream().map(r -> of.get(r.toString())).toList());
                entities.add(v[8]);
            }
            LinkAccuracy.score("persons 20,000", rows.build(), LinkAccuracy.pairsOf(entities));
        } finally {
            Files.delete(file);
        }
    }

    private static void made(String name, String map, List<String> lines, boolean apart) {
        Map<Role, List<String>> roles = LinkAccuracy.roles(map);
        Rows.Builder rows = new Rows.Builder(List.copyOf(roles.keySet()));
        List<String> header = List.of(lines.get(0).split(","));
        List<String> entities = new ArrayList<>();
        for (String text : lines.subList(1, lines.size())) {
            String[] cells = text.split(",", -1);
            Map<String, String> line = new HashMap<>();
            for (int i = 0; i < cells.length; i++) {
                line.put(header.get(i), cells[i]);
            }
            String source = line.getOrDefault("source", "list");
            List<String> values = new ArrayList<>();
            roles.forEach((role, columns) -> values.add(LinkAccuracy.joined(role, columns, line)));
            rows.add(source, cells[0], apart ? source : "", values);
            entities.add(line.getOrDefault("truth", line.getOrDefault("cluster", "")));
        }
        LinkAccuracy.score(name, rows.build(), LinkAccuracy.pairsOf(entities));
    }
}
