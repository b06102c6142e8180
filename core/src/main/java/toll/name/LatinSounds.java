package toll.name;

/**
 * Reads a folded Latin word into the alphabet of {@link Sound}, for the romanisations met in lists and news: English,
 * French (ou, ch, dj), Turkish and Malay spellings alike.
 */
final class LatinSounds {
    private LatinSounds() {}

    static String read(String word) {
        StringBuilder out = new StringBuilder(word.length());
        int n = Math.min(word.length(), Sound.LONGEST);
        int i = 0;
        if (word.startsWith("abdh")) { // Abd + Hamid: d and h meet, they are no digraph
            out.append("abd");
            i = 3;
        }
        while (i < n) {
            char c = word.charAt(i);
            char next = i + 1 < n ? word.charAt(i + 1) : 0;
            int used = 1;
            char sound;
            switch (c) {
                case 'a' -> sound = 'a';
                case 'e' -> {
                    sound = next == 'e' ? 'i' : 'e';
                    used = next == 'e' ? 2 : 1;
                }
                case 'i' -> sound = 'i';
                case 'o' -> {
                    sound = next == 'u' || next == 'o' ? 'u' : 'o';
                    used = next == 'u' || next == 'o' ? 2 : 1;
                }
                case 'u' -> sound = 'u';
                case 'y' -> sound = vowel(next) || (i > 0 && vowel(word.charAt(i - 1))) ? 'y' : 'i';
                case 'b', 'f', 'l', 'm', 'n', 'q', 'r', 'v', 'w' -> sound = c;
                case 'p' -> {
                    sound = next == 'h' ? 'f' : 'p';
                    used = next == 'h' ? 2 : 1;
                }
                case 't' -> {
                    if (word.startsWith("tsch", i) || word.startsWith("tch", i)) {
                        sound = 'C';
                        used = next == 's' ? 4 : 3;
                    } else {
                        sound = next == 'h' ? 'c' : 't';
                        used = next == 'h' ? 2 : 1;
                    }
                }
                case 's' -> {
                    if (word.startsWith("sch", i)) {
                        sound = 'S';
                        used = 3;
                    } else if (next == 'y' && i + 2 < n && "aiou".indexOf(word.charAt(i + 2)) >= 0) {
                        sound = 'S'; // Malay and Indonesian: Syarif, Rosyid
                        used = 2;
                    } else {
                        sound = next == 'h' ? 'S' : 's';
                        used = next == 'h' ? 2 : 1;
                    }
                }
                case 'c' -> {
                    if (next == 'h') {
                        sound = 'C';
                        used = 2;
                    } else if (next == 'k') {
                        sound = 'k';
                        used = 2;
                    } else {
                        sound = next == 'e' || next == 'i' || next == 'y' ? 's' : 'k';
                    }
                }
                case 'k' -> {
                    sound = next == 'h' ? 'x' : 'k';
                    used = next == 'h' ? 2 : 1;
                }
                case 'g' -> {
                    sound = next == 'h' ? 'G' : 'g';
                    used = next == 'h' ? 2 : 1;
                }
                case 'd' -> {
                    if (word.startsWith("dzh", i)) {
                        sound = 'j';
                        used = 3;
                    } else if (next == 'j') {
                        sound = 'j';
                        used = 2;
                    } else {
                        sound = next == 'h' ? 'Z' : 'd';
                        used = next == 'h' ? 2 : 1;
                    }
                }
                case 'z' -> {
                    boolean zh = next == 'h' && i == 0;
                    sound = zh ? 'j' : 'z';
                    used = zh ? 2 : 1;
                }
                case 'j' -> sound = 'j';
                case 'h' -> sound = i == n - 1 && i > 0 ? 'H' : 'h';
                case 'x' -> {
                    add(out, 'k');
                    sound = 's';
                }
                default -> sound = 0;
            }
            if (sound != 0) {
                add(out, sound);
            }
            i += used;
        }
        return out.toString();
    }

    /** Whether letters at the end of one word and at the start of the next may be read otherwise where they meet. */
    static boolean meet(String one, String two) {
        char last = one.charAt(one.length() - 1);
        char first = two.charAt(0);
        return switch (first) {
            case 'h' -> last != 'a' && last != 'i' && last != 'm' && last != 'n' && last != 'r' && last != 'l';
            case 'y', 'z', 'x' -> true;
            default ->
                switch (last) {
                    case 'a', 'b', 'f', 'h', 'i', 'k', 'l', 'm', 'n', 'q', 'r', 'u', 'v', 'w' -> false;
                    case 'd' -> first == 'j';
                    case 's' -> first == 'c';
                    case 't' -> first == 's' || first == 'c';
                    case 'o' -> first == 'u' || first == 'o';
                    case 'e' -> first == 'e';
                    default -> true;
                };
        };
    }

    private static void add(StringBuilder out, char sound) {
        if (out.isEmpty() || out.charAt(out.length() - 1) != sound) {
            out.append(sound);
        }
    }

    private static boolean vowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }
}
