package toll.name;

/** Reads a folded word in Arabic script into the alphabet of {@link Sound}. */
final class ArabicSounds {
    private static final String LETTERS = "ابپتثجچحخدذرزژسشصضطظعغفڤقڨكگلمنهوي";
    private static final String SOUNDS = "abptcjChxdZrzjsSsDtZEGfvqqkglmnhwy";

    private ArabicSounds() {}

    static String read(String folded) {
        StringBuilder out = new StringBuilder(folded.length());
        int end = Math.min(folded.length(), Sound.LONGEST);
        for (int i = 0; i < end; i++) {
            int at = LETTERS.indexOf(folded.charAt(i));
            if (at >= 0) {
                char sound = SOUNDS.charAt(at);
                int last = out.length() - 1;
                if (sound == 'S' && last >= 0 && out.charAt(last) == 't') {
                    out.setCharAt(last, 'C'); // تش writes the ch of other languages
                } else if (last < 0 || out.charAt(last) != sound) {
                    out.append(sound == 'h' && folded.charAt(i) == 'ه' && i == end - 1 && i > 0 ? 'H' : sound);
                }
            }
        }
        return out.toString();
    }

    /** Whether sounds at the end of one word and at the start of the next may be read otherwise where they meet. */
    static boolean meet(String one, String two) {
        return two.startsWith("C") || (one.endsWith("t") && two.startsWith("S"));
    }
}
