package toll.term;

import java.util.List;

/**
 * Something that Toll says, before it is in a language: a sentence under a key with the values of its places, so that
 * the same finding can be put in English and in Arabic from one place.
 */
public sealed interface Saying {
    /** @param language one of {@link Sentences#LANGUAGES} */
    String in(String language);

    default String english() {
        return in("en");
    }

    /** A number, date, code or name: the same in every language. */
    record Plain(String text) implements Saying {
        @Override
        public String in(String language) {
            return text;
        }
    }

    /** A sum as one works it, {@code 43 + 27 - 28 = 42}: from left to right in every language. */
    record Worked(String sum) implements Saying {
        private static final char LEFT_TO_RIGHT = '\u2066';
        private static final char END = '\u2069';

        @Override
        public String in(String language) {
            return language.equals("ar") ? LEFT_TO_RIGHT + sum + END : sum;
        }
    }

    /** A term of a vocabulary by its labels; {@code ar} is the English one where there is no other. */
    record Label(String en, String ar) implements Saying {
        @Override
        public String in(String language) {
            return language.equals("ar") ? ar : en;
        }

        /** As inside a sentence: the first letter small. */
        public Label lower() {
            return new Label(en.isEmpty() ? en : Character.toLowerCase(en.charAt(0)) + en.substring(1), ar);
        }
    }

    /** Several things in a row, parted by the sentence under {@code mark}. */
    record Row(String mark, List<Saying> things) implements Saying {
        public Row {
            things = List.copyOf(things);
        }

        @Override
        public String in(String language) {
            return String.join(
                    Sentences.shipped(language).say(mark),
                    things.stream().map(thing -> thing.in(language)).toList());
        }
    }

    /** A sentence with its places filled. */
    record Sentence(String key, List<Saying> fills) implements Saying {
        public Sentence {
            fills = List.copyOf(fills);
        }

        @Override
        public String in(String language) {
            return Sentences.shipped(language)
                    .say(key, fills.stream().map(fill -> fill.in(language)).toArray());
        }
    }

    static Saying of(String key, Saying... fills) {
        return new Sentence(key, List.of(fills));
    }

    static Saying plain(Object value) {
        return new Plain(String.valueOf(value));
    }

    static Saying commas(List<? extends Saying> things) {
        return new Row("mark.comma", List.copyOf(things));
    }
}
