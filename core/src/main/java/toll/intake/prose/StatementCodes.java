package toll.intake.prose;

import java.util.ArrayList;
import java.util.List;

/** Codes and grids as a belligerent's statements write them. */
final class StatementCodes {
    private StatementCodes() {}

    /** Codes such as CS1258, RS2352a, ISPT0134c, and the belligerent's own number before a slash (3124/CS1258). */
    static List<String> of(String line) {
        List<String> codes = new ArrayList<>();
        for (String word : words(line)) {
            int letters = 0;
            while (letters < word.length() && Character.isUpperCase(word.charAt(letters))) {
                letters++;
            }
            String rest = word.substring(letters);
            boolean lettered = (letters == 2 || letters == 4)
                    && rest.length() >= 3
                    && rest.substring(0, rest.length() - 1).chars().allMatch(Character::isDigit)
                    && Character.isLetterOrDigit(rest.charAt(rest.length() - 1))
                    && rest.length() <= 6;
            if (lettered && !codes.contains(word)) {
                codes.add(word);
            }
        }
        int slash = line.indexOf('/');
        for (; slash > 0; slash = line.indexOf('/', slash + 1)) {
            int end = slash;
            while (end > 0 && line.charAt(end - 1) == ' ') {
                end--;
            }
            int from = end;
            while (from > 0 && Character.isDigit(line.charAt(from - 1)) && end - from < 6) {
                from--;
            }
            if (end - from >= 3 && !codes.contains(line.substring(from, end))) {
                codes.add(line.substring(from, end));
            }
        }
        return codes;
    }

    /** MGRS: zone, band, two letters of the square, and an even number of digits: 37SEV001795. */
    static List<String> grids(String line) {
        List<String> grids = new ArrayList<>();
        for (String word : words(line)) {
            boolean shape = word.length() >= 9
                    && word.length() <= 15
                    && Character.isDigit(word.charAt(0))
                    && Character.isDigit(word.charAt(1))
                    && word.substring(2, 5).chars().allMatch(Character::isUpperCase)
                    && word.substring(5).chars().allMatch(Character::isDigit)
                    && word.length() % 2 == 1;
            if (shape && !grids.contains(word)) {
                grids.add(word);
            }
        }
        return grids;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean part = i < line.length() && Character.isLetterOrDigit(line.charAt(i));
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                words.add(line.substring(start, i));
                start = -1;
            }
        }
        return words;
    }
}
