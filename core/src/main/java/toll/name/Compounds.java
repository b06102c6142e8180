package toll.name;

/** Spellings of compound parts, joined or split, brought to one form with the article off. Words are folded. */
final class Compounds {
    private Compounds() {}

    /** A word of its own: article off, joined Abd, Abu, -allah and -din brought to the form of their split spelling. */
    static String canonical(String word) {
        return Script.of(word) == Script.ARABIC ? arabic(word) : latin(word);
    }

    private static String arabic(String word) {
        int n = word.length();
        if (word.startsWith("عبد") && n >= 6) {
            return "عبد" + afterAbd(word.substring(3));
        }
        if (word.startsWith("ابو") && n >= 6) {
            return "ابو" + withoutArticle(word.substring(3));
        }
        if (word.endsWith("الدين") && n >= 7) {
            return withoutArticle(word.substring(0, n - 5)) + "دين";
        }
        if (word.endsWith("الله") && n >= 6) {
            return withoutArticle(word.substring(0, n - 4)) + "له";
        }
        return withoutArticle(word);
    }

    private static String withoutArticle(String word) {
        boolean article =
                word.length() >= 5 && word.startsWith("ال") && NameWords.get().use(word) != NameWords.Use.NO_ARTICLE;
        return article ? word.substring(2) : word;
    }

    /** What follows Abd: article off, any spelling of Allah to {@code lah} or {@code له}. */
    static String afterAbd(String word) {
        if (isAllah(word)) {
            return Script.of(word) == Script.ARABIC ? "له" : "lah";
        }
        if (Script.of(word) == Script.ARABIC) {
            return word.length() >= 4 && word.startsWith("ال") ? word.substring(2) : word;
        }
        return word;
    }

    static boolean isAllah(String word) {
        return switch (word) {
            case "الله", "allah", "ullah", "alla", "ulla", "ollah", "illah", "llah", "olla", "ellah" -> true;
            default -> false;
        };
    }

    private static String latin(String word) {
        int n = word.length();
        if (word.startsWith("abd") && n >= 6) {
            String rest = afterJoinedAbd(word);
            if (!rest.isEmpty()) {
                return "abd" + rest;
            }
        }
        if (word.startsWith("abou") && n >= 8) {
            return "abu" + afterAbul(word.substring(4));
        }
        if (word.startsWith("abu") && n >= 7) {
            return "abu" + afterAbul(word.substring(3));
        }
        if (n >= 8 && word.endsWith("llah") && vowel(word.charAt(n - 5))) {
            return word.substring(0, n - 5) + "lah";
        }
        return joinedDin(word);
    }

    private static String afterAbul(String rest) {
        if (rest.length() >= 6 && (rest.startsWith("al") || rest.startsWith("el")) && !vowel(rest.charAt(2))) {
            return rest.substring(2);
        }
        return rest.length() >= 6 && rest.charAt(0) == 'l' && !vowel(rest.charAt(1)) ? rest.substring(1) : rest;
    }

    /** {@code abdulaziz -> aziz, abdurrahman -> rahman, abdirahman -> rahman, abdallah -> lah}; empty when it is no compound. */
    private static String afterJoinedAbd(String word) {
        int k = 3;
        while (k < word.length() && k < 5 && vowel(word.charAt(k))) {
            k++;
        }
        String rest = word.substring(k);
        switch (rest) {
            case "la", "lla", "lah", "llah", "lo", "llo", "lahi", "llahi" -> {
                return k > 3 ? "lah" : "";
            }
            default -> {}
        }
        if (rest.length() < 4) {
            return "";
        }
        if (k > 3 && rest.charAt(0) == 'l') {
            return rest.substring(1);
        }
        if (rest.charAt(0) == rest.charAt(1)) {
            return rest.substring(1);
        }
        return rest.startsWith("sshe") || rest.startsWith("ssha") || rest.startsWith("sshu") ? rest.substring(1) : rest;
    }

    private static String joinedDin(String word) {
        int d = plainDinAt(word);
        if (d < 4) {
            return word;
        }
        int k = d;
        boolean doubled = word.charAt(k - 1) == 'd' || word.charAt(k - 1) == 'l';
        if (doubled) {
            k--;
        }
        int stem = k;
        while (stem > 2 && stem > k - 2 && vowel(word.charAt(stem - 1))) {
            stem--;
        }
        boolean linked = stem < k;
        return linked && (doubled ? stem >= 2 : stem >= 4) ? word.substring(0, stem) + "din" : word;
    }

    /** Where {@code din}, {@code deen}, {@code dine} begins at the end of the word, or -1. */
    private static int plainDinAt(String word) {
        int end = word.length();
        if (end > 3 && word.charAt(end - 1) == 'e') {
            end--;
        }
        if (end < 3 || word.charAt(end - 1) != 'n') {
            return -1;
        }
        int i = end - 2;
        while (i > 0 && i > end - 4 && "iey".indexOf(word.charAt(i)) >= 0) {
            i--;
        }
        return i < end - 2 && word.charAt(i) == 'd' ? i : -1;
    }

    /** {@code din} without an article. */
    static boolean isPlainDin(String word) {
        return word.equals("دين") || word.equals("الدين") || (word.length() <= 5 && plainDinAt(word) == 0);
    }

    /** {@code eddine}, {@code uddin}, {@code aldin}, الدين: with its article. */
    static boolean isDin(String word) {
        if (word.equals("الدين")) {
            return true;
        }
        int d = word.length() <= 7 ? plainDinAt(word) : -1;
        return d >= 1 && d <= 2 && vowel(word.charAt(0)) && (d == 1 || word.charAt(1) == 'd' || word.charAt(1) == 'l');
    }

    /** The second half of an al-Din compound in the script of its first half. */
    static String din(String stem) {
        return Script.of(stem) == Script.ARABIC ? "دين" : "din";
    }

    /** {@code ar} before {@code rahman}: the article with its l taken over by the next letter; or {@code ul}. */
    static boolean isAssimilated(String word, String next) {
        int n = word.length();
        if (n < 2 || n > 3 || !vowel(word.charAt(0)) || vowel(word.charAt(1))) {
            return false;
        }
        return (n == 2 && word.charAt(1) == 'l') || next.startsWith(word.substring(1));
    }

    static boolean isJoinedKunya(String form) {
        return (form.startsWith("ابو") && form.length() >= 6) || (form.startsWith("abu") && form.length() >= 7);
    }

    static boolean isAbuBakr(String form) {
        return form.equals("ابوبكر")
                || (form.startsWith("abu") && form.matches("abub[aeou]+(k|c|kk|cc|ck)[aeou]*r[ie]?"));
    }

    static boolean isNisba(String form) {
        return form.endsWith("ي")
                || form.endsWith("i")
                || form.endsWith("y")
                || form.endsWith("يه")
                || form.endsWith("iya");
    }

    private static boolean vowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }
}
