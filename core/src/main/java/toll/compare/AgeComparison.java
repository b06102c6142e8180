package toll.compare;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ages in whole years. One year more or less is a birthday or another day of counting; the young are told apart more
 * finely than the old. Age 0 stands for "unknown" in many lists, so the caller says whether it is an age.
 */
public final class AgeComparison implements Comparison<Integer> {
    private static final Pattern AGE = Pattern.compile("(\\d{1,3})(?:\\.\\d+)?\\s*(?:y|yr|yrs|years?)?");
    private static final int OLDEST = 125;
    private static final List<String> LEVELS = List.of(
            "the same age",
            "ages one year apart",
            "ages a few years apart, near for that age",
            "ages apart, but both round or within a quarter",
            "ages differ");
    private final boolean zeroIsUnknown;

    public AgeComparison(boolean zeroIsUnknown) {
        this.zeroIsUnknown = zeroIsUnknown;
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public Optional<Integer> read(String written) {
        String text = written.strip();
        Matcher m = AGE.matcher(text);
        if (text.length() > 20 || !m.matches()) {
            return Optional.empty();
        }
        int age = Integer.parseInt(m.group(1));
        return age > OLDEST || (age == 0 && zeroIsUnknown) ? Optional.empty() : Optional.of(age);
    }

    @Override
    public int level(Integer a, Integer b) {
        return level(a.intValue(), b.intValue());
    }

    @Override
    public Quick over(List<Integer> distinct) {
        int[] ages = distinct.stream().mapToInt(Integer::intValue).toArray();
        return (a, b) -> level(ages[a], ages[b]);
    }

    private static int level(int a, int b) {
        int apart = Math.abs(a - b);
        int older = Math.max(a, b);
        if (apart <= 1) {
            return apart;
        }
        if (apart <= Math.max(2, older / 12)) {
            return 2;
        }
        return apart <= Math.max(4, older / 4) ? 3 : 4;
    }

    /**
     * The days on which someone may be born who is {@code age} at some day of {@code then}: from the day after the
     * birthday that would make them older, to the birthday itself.
     */
    public static Days bornFrom(int age, Days then) {
        long first = then.firstDay().minusYears(age + 1L).plusDays(1).toEpochDay();
        long last = java.time.LocalDate.ofEpochDay(then.last()).minusYears(age).toEpochDay();
        return new Days(first, last);
    }
}
