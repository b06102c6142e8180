package toll.project;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import toll.count.Count;
import toll.date.When;
import toll.ledger.Batch;
import toll.ledger.Origin;
import toll.ledger.Person;
import toll.place.Where;

/**
 * Three lists of made people of whom the number is known: each list has somebody with a chance of its own, now and then with a letter
 * that slipped, a death some days off or without the day of birth.
 */
public final class MadeLists {
    /** The chance of somebody to be on {@code list-0}, {@code list-1}, {@code list-2}. */
    public static final List<Double> CHANCES = List.of(.55, .45, .4);

    private static final List<String> GIVENS = List.of(
            "Adam", "Bertha", "Carlos", "Doreen", "Edmund", "Farida", "Gustav", "Helena", "Ibrahim", "Judith", "Konrad",
            "Leila");
    private static final List<String> FAMILIES = List.of(
            "Ashworth",
            "Brandt",
            "Castellan",
            "Dimitrov",
            "Eklund",
            "Faraday",
            "Grimaldi",
            "Hollander",
            "Ivanov",
            "Jansen");

    private MadeLists() {}

    /**
     * @param people how many there are
     * @param days how many days of 2016 and later their deaths lie in
     * @param woman whether the person of this number is a woman
     */
    public static void add(Batch batch, int people, int days, long seed, IntPredicate woman) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < people; i++) {
            String name = one(GIVENS, random) + " " + one(GIVENS, random) + " " + one(FAMILIES, random);
            LocalDate born = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(20_000));
            LocalDate died = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(days));
            for (int list = 0; list < CHANCES.size(); list++) {
                if (random.nextDouble() < CHANCES.get(list)) {
                    batch.add(person(
                            "list-" + list,
                            Integer.toString(i),
                            random.nextInt(6) == 0 ? name.replace("a", "e") : name,
                            woman.test(i) ? "woman" : "man",
                            random.nextInt(3) == 0 ? When.UNKNOWN : When.day(born),
                            When.day(died.plusDays(random.nextInt(8) == 0 ? 20 : 0))));
                }
            }
        }
    }

    private static String one(List<String> names, SplittableRandom random) {
        return names.get(random.nextInt(names.size()));
    }

    /** A civilian killed in a town of Idlib, as a list has it. */
    public static Person person(String source, String key, String name, String sex, When born, When died) {
        return new Person(
                Origin.of(source, key),
                List.of(),
                name,
                "",
                "killed",
                "civilian",
                sex,
                "",
                Count.UNKNOWN,
                born,
                died,
                Where.named("a town", "Syria", "Idlib"),
                "",
                "",
                "",
                List.of());
    }
}
