package toll.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a name part sounds, in an alphabet that Arabic and Latin spellings share. One character a sound: consonants
 * {@code b p t c(th) j h x(kh) d D(ḍ) Z(dh) r z s S(sh) C(ch) E(ayn) G(gh) f v q k g l m n w y}, {@code H} a final h
 * that may be silent, and vowels {@code a e i o u}, where e and o stand between the
 * three that Arabic has. Arabic script gives its long vowels only.
 *
 * @param codes the sounds, at most {@value #LONGEST}
 * @param script script of the spelling they were read from
 */
public record Sound(String codes, Script script) {
    /** Longer words are cut here: no name part is longer, and comparison stays bounded. */
    public static final int LONGEST = 40;

    private static final int MOST_KEYS = 4;
    /** The second reading of v: a w, which keys leave out. */
    private static final char LEFT_OUT = '-';
    /** Numbers of the letters of keys, from 1. */
    private static final byte[] CLASSES = new byte[128];

    static {
        String letters = "BTDZSXHJKFLMNR";
        for (int i = 0; i < letters.length(); i++) {
            CLASSES[letters.charAt(i)] = (byte) (i + 1);
        }
    }

    /** Reads the sounds of a folded word. */
    public static Sound of(String folded, Script script) {
        return new Sound(script == Script.ARABIC ? ArabicSounds.read(folded) : LatinSounds.read(folded), script);
    }

    /** The sounds of two words written as one, the same as {@link #of} reads, from what they are by themselves where that is certain. */
    public static Sound joined(String one, Sound ofOne, String two, Sound ofTwo) {
        String a = ofOne.codes;
        String b = ofTwo.codes;
        boolean certain = one.length() >= 3
                && two.length() >= 2
                && one.length() + two.length() <= LONGEST
                && ofOne.script == ofTwo.script
                && !a.isEmpty()
                && !b.isEmpty()
                && !(ofOne.script == Script.ARABIC ? ArabicSounds.meet(a, b) : LatinSounds.meet(one, two));
        if (!certain) {
            return of(one + two, ofOne.script);
        }
        char[] codes = new char[a.length() + b.length()];
        int n = a.length();
        a.getChars(0, n, codes, 0);
        if (codes[n - 1] == 'H') { // silent at the end only
            codes[n - 1] = 'h';
            n -= n > 1 && codes[n - 2] == 'h' ? 1 : 0;
        }
        int skip = codes[n - 1] == b.charAt(0) ? 1 : 0;
        b.getChars(skip, b.length(), codes, n);
        return new Sound(new String(codes, 0, n + b.length() - skip), ofOne.script);
    }

    /** Whether the sound is a vowel or one of the letters that serve as one. */
    public static boolean isVowel(char code) {
        return code == 'a' || code == 'i' || code == 'u' || code == 'e' || code == 'o';
    }

    /**
     * Consonant keys, blind to romanisation: vowels, w, y, ayn and a final h are left out, sounds that share a letter in
     * some romanisation share a class, and a sound that has two readings gives two keys. Two spellings of one part
     * nearly always share at least one. At most five, the plainest first, never empty.
     */
    public List<String> keys() {
        List<StringBuilder> some = new ArrayList<>(MOST_KEYS);
        some.add(new StringBuilder(8));
        for (int i = 0; i < codes.length(); i++) {
            char code = codes.charAt(i);
            char first = primary(code);
            if (first == 0) {
                continue;
            }
            char second = alternate(code);
            int now = some.size();
            if (second != 0 && now * 2 <= MOST_KEYS) {
                for (int k = 0; k < now; k++) {
                    some.add(append(new StringBuilder(some.get(k)), second));
                }
            }
            for (int k = 0; k < now; k++) {
                append(some.get(k), first);
            }
        }
        List<String> keys = new ArrayList<>(some.size() + 1);
        for (StringBuilder key : some) {
            String text = key.isEmpty() ? vowelKey() : key.toString();
            if (!keys.contains(text)) {
                keys.add(text);
            }
        }
        if (mayHoldArticle()) {
            String without = new Sound(codes.substring(2), script).key();
            if (!keys.contains(without)) {
                keys.add(without);
            }
        }
        return keys;
    }

    /** The keys as numbers, equal where {@link #keys()} are equal: as many, in the same order, for tables that are asked often. */
    public long[] keyNumbers() {
        long[] some = new long[MOST_KEYS + 1];
        int n = gatherKeys(0, some);
        if (mayHoldArticle()) {
            long[] without = new long[MOST_KEYS + 1];
            gatherKeys(2, without);
            n = addNew(some, n, without[0]);
        }
        return n == some.length ? some : Arrays.copyOf(some, n);
    }

    private int gatherKeys(int from, long[] to) {
        int now = 1;
        for (int i = from; i < codes.length(); i++) {
            char first = primary(codes.charAt(i));
            if (first == 0) {
                continue;
            }
            char second = alternate(codes.charAt(i));
            int before = now;
            if (second != 0 && now * 2 <= MOST_KEYS) {
                for (int k = 0; k < before; k++) {
                    to[now++] = append(to[k], second);
                }
            }
            for (int k = 0; k < before; k++) {
                to[k] = append(to[k], first);
            }
        }
        int n = 0;
        for (int k = 0; k < now; k++) {
            n = addNew(to, n, to[k] == 0 ? vowelKeyNumber(from) : to[k]);
        }
        return n;
    }

    private static int addNew(long[] to, int n, long key) {
        for (int i = 0; i < n; i++) {
            if (to[i] == key) {
                return n;
            }
        }
        to[n] = key;
        return n + 1;
    }

    /** Four bits a letter, the last lowest; what is shifted out beyond sixteen letters is mixed in. */
    private static long append(long to, char c) {
        int letter = CLASSES[c]; // none for what is left out
        if (letter == 0 || (to & 15) == letter) {
            return to;
        }
        return (to << 4 | letter) ^ (to >>> 60) * 0x9E3779B97F4A7C10L;
    }

    private long vowelKeyNumber(int from) {
        if (codes.length() <= from) {
            return 15;
        }
        for (int i = from; i < codes.length(); i++) {
            char c = codes.charAt(i);
            if (c == 'y' || c == 'i' || c == 'e') {
                return 15 << 4 | 1;
            }
        }
        return 15 << 4 | 2;
    }

    /** Whether the word may begin with an article that was written together with it: {@code alhamdi}. */
    public boolean mayHoldArticle() {
        return script == Script.LATIN
                && codes.length() >= 6
                && (codes.charAt(0) == 'a' || codes.charAt(0) == 'e')
                && codes.charAt(1) == 'l'
                && !isVowel(codes.charAt(2));
    }

    /** The first of {@link #keys()}. */
    public String key() {
        return keys().getFirst();
    }

    /** The key with the classes of its vowels kept, for spellings that write them: {@code hAsAn}, {@code hIsIn}. */
    public String skeleton() {
        StringBuilder out = new StringBuilder(codes.length());
        for (int i = 0; i < codes.length(); i++) {
            char code = codes.charAt(i);
            char vowel = code == 'w' || code == 'o' ? 'u' : code == 'y' || code == 'e' ? 'i' : code;
            if (isVowel(vowel)) {
                if (out.isEmpty() || out.charAt(out.length() - 1) != vowel) {
                    out.append(vowel);
                }
            } else if (primary(code) != 0) {
                append(out, primary(code));
            }
        }
        return out.toString();
    }

    private String vowelKey() {
        return codes.isEmpty()
                ? "-"
                : "-" + (codes.indexOf('y') >= 0 || codes.indexOf('i') >= 0 || codes.indexOf('e') >= 0 ? "I" : "A");
    }

    private static StringBuilder append(StringBuilder to, char c) {
        if (c != LEFT_OUT && (to.isEmpty() || to.charAt(to.length() - 1) != c)) {
            to.append(c);
        }
        return to;
    }

    private char primary(char code) {
        return switch (code) {
            case 'b', 'p' -> 'B';
            case 't', 'c' -> 'T';
            case 'd', 'D' -> 'D';
            case 'Z', 'z' -> 'Z';
            case 's' -> 'S';
            case 'S', 'C' -> 'X';
            case 'h', 'x' -> 'H';
            case 'j' -> 'J';
            case 'g' -> 'J';
            case 'G', 'q', 'k' -> 'K';
            case 'f', 'v' -> 'F';
            case 'l' -> 'L';
            case 'm' -> 'M';
            case 'n' -> 'N';
            case 'r' -> 'R';
            case 'H' -> script == Script.LATIN ? LEFT_OUT : 0;
            default -> 0;
        };
    }

    private char alternate(char code) {
        return switch (code) {
            case 'c' -> 'S';
            case 'D' -> 'Z';
            case 'Z' -> 'D';
            case 'C', 'x', 'g' -> 'K';
            case 'j' -> script == Script.LATIN ? 'X' : 0;
            case 'v' -> LEFT_OUT;
            case 'H' -> script == Script.LATIN ? 'H' : 0;
            default -> 0;
        };
    }
}
