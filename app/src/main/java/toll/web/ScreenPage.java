package toll.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import toll.date.Edtf;
import toll.date.When;
import toll.name.PartFrequencies;
import toll.screen.Hit;
import toll.screen.Lists;
import toll.screen.SanctionsList;
import toll.screen.ScreenIndex;
import toll.screen.ScreenQuery;
import toll.screen.Screener;
import toll.screen.Sex;

/**
 * Is this name listed? A name against the lists in the project's folder {@code lists/}. The name travels in the form, never
 * in an address, and is kept nowhere.
 */
final class ScreenPage {
    private static final int LONGEST = 300;

    /** Lists as read once, with the state of the folder that they were read in. */
    record Loaded(String state, List<SanctionsList> lists, ScreenIndex index) {}

    private static volatile Optional<Loaded> loaded = Optional.empty();

    private ScreenPage() {}

    static void show(Visit visit) throws IOException {
        page(visit, "", "", Optional.empty());
    }

    static void answer(Visit visit) throws IOException {
        String name = visit.field("name");
        String born = visit.field("born");
        Loaded here = lists(visit);
        if (name.isEmpty() || name.length() > LONGEST || here.lists().isEmpty()) {
            throw Fault.unreadable();
        }
        When when = born.isEmpty() ? When.UNKNOWN : Edtf.read(born).orElseThrow(Fault::unreadable);
        ScreenQuery query = new ScreenQuery(1, name, when, "", "", "", Sex.UNKNOWN, ScreenQuery.Kind.ANY);
        page(visit, name, born, Optional.of(new Screener(here.index(), Screener.Options.USUAL).screen(query)));
    }

    private static void page(Visit visit, String name, String born, Optional<List<Hit>> hits) throws IOException {
        visit.page(
                "screen",
                "nav.screen",
                Map.of("lists", lists(visit).lists(), "name", name, "born", born, "hits", hits));
    }

    static Loaded lists(Visit visit) throws IOException {
        Path folder = visit.desk().project().directory().resolve("lists");
        List<Path> files = List.of();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> listed = Files.list(folder)) {
                files = listed.filter(Files::isRegularFile).sorted().toList();
            }
        }
        StringBuilder state = new StringBuilder(folder.toString());
        for (Path file : files) {
            state.append('\n').append(file).append(Files.getLastModifiedTime(file));
        }
        Optional<Loaded> before = loaded;
        if (before.isPresent() && before.get().state().contentEquals(state)) {
            return before.get();
        }
        List<SanctionsList> lists = new ArrayList<>();
        for (Path file : files) {
            lists.add(Lists.read(file));
        }
        Loaded fresh = new Loaded(state.toString(), lists, ScreenIndex.of(lists, PartFrequencies.builtIn()));
        loaded = Optional.of(fresh);
        return fresh;
    }
}
