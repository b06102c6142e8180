package toll.intake.prose;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import toll.date.When;

/** Arabic words of time. */
final class ArabicTime implements TimeWords {
    private static final Set<String> YEAR = Set.of("عام", "سنه", "العام", "في", "منذ", "حتي", "بين");

    @Override
    public int same(Sentence s, int i) {
        int at = s.is(i, "في") || s.is(i, "خلال") ? i + 1 : i;
        boolean period = s.is(at, "الفتره") || s.is(at, "المده") || s.is(at, "اليوم");
        if (period
                && (s.is(at + 1, "نفسها") || s.is(at + 1, "ذاتها") || s.is(at + 1, "نفسه") || s.is(at + 1, "ذاته"))) {
            return at + 2;
        }
        return s.is(at, "تلك") && s.is(at + 1, "الفتره") ? at + 2 : -1;
    }

    @Override
    public int since(Sentence s, int i) {
        return s.is(i, "منذ") ? i + 1 : -1;
    }

    @Override
    public int between(Sentence s, int i) {
        return s.is(i, "بين") || s.is(i, "من") ? (s.is(i + 1, "عامي") ? i + 2 : i + 1) : -1;
    }

    @Override
    public int and(Sentence s, int i) {
        return s.is(i, "و") || s.is(i, "الي") || s.is(i, "حتي") || s.mark(i, "-") ? i + 1 : -1;
    }

    @Override
    public int through(Sentence s, int i) {
        return s.is(i, "الي") || s.is(i, "حتي") || s.mark(i, "-") ? i + 1 : -1;
    }

    @Override
    public boolean beginning(Sentence s, int i) {
        return i < s.size() && s.token(i).isWord();
    }

    @Override
    public Periods.@Nullable Found back(Sentence s, int i, LocalDate published) {
        boolean over = s.is(i, "خلال") || s.is(i, "في");
        if (!over || i + 1 >= s.size()) {
            return null;
        }
        String unit = s.token(i + 1).norm();
        boolean past = s.is(i + 2, "الماضي") || s.is(i + 2, "الماضيه") || s.is(i + 2, "الاخيره");
        if (!past) {
            return null;
        }
        return switch (unit) {
            case "العام", "السنه" ->
                found(i, When.year(published.getYear() - 1), Integer.toString(published.getYear() - 1));
            case "الشهر" -> {
                YearMonth month = YearMonth.from(published).minusMonths(1);
                yield found(i, When.month(month), month.toString());
            }
            case "الاسبوع" ->
                found(i, When.between(published.minusWeeks(1), published), published.minusWeeks(1) + "/" + published);
            default -> null;
        };
    }

    private static Periods.Found found(int i, When when, String edtf) {
        return new Periods.Found(i, i + 3, Period.of(when, edtf));
    }

    @Override
    public int partOf(Sentence s, int i) {
        boolean part = s.is(i, "مطلع")
                || s.is(i, "بدايه")
                || s.is(i, "اواخر")
                || s.is(i, "اوائل")
                || s.is(i, "منتصف")
                || s.is(i, "نهايه");
        return part && (s.has(i + 1, Role.MONTH) || s.is(i + 1, "عام")) ? (s.is(i + 1, "عام") ? i + 2 : i + 1) : -1;
    }

    @Override
    public boolean introducesYear(Sentence s, int i) {
        return i > 0 && (YEAR.contains(s.token(i - 1).norm()) || s.is(i - 1, "عامي") || s.is(i - 1, "و"));
    }

    @Override
    public boolean introducesMonth(Sentence s, int i) {
        return s.token(i).isWord();
    }

    @Override
    public @Nullable Day day(Sentence s, int i, LocalDate published) {
        if (s.is(i, "امس")) {
            return new Day(
                    i + 1,
                    When.day(published.minusDays(1)),
                    published.minusDays(1).toString());
        }
        if (s.is(i, "اليوم") && !s.has(i + 1, Role.WEEKDAY)) {
            return new Day(i + 1, When.day(published), published.toString());
        }
        if (s.is(i, "عام") || s.is(i, "العام")) {
            long year = i + 1 < s.size() && s.token(i + 1).isNumber()
                    ? Cardinals.digits(s.token(i + 1).norm())
                    : -1;
            if (year >= 1900 && year <= 2100) {
                return new Day(i + 2, When.year((int) year), Long.toString(year));
            }
        }
        return null;
    }
}
