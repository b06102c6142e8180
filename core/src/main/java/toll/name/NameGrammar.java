package toll.name;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import toll.name.NameReader.Word;
import toll.name.NameWords.Use;

/** From words to parts: titles and particles set aside, compounds joined, roles by position and by bin or ibn. */
final class NameGrammar {
    private final List<Word> words;
    private final List<NamePart> core = new ArrayList<>(6);
    private final List<NamePart> aside = new ArrayList<>(2);
    /** Per core part: whether "son of" stood before it. */
    private final List<Boolean> afterSon = new ArrayList<>(6);

    private int at;
    private boolean son;

    private NameGrammar(List<Word> words) {
        this.words = words;
    }

    /** Parts of a name written given name first. */
    static List<NamePart> parts(List<Word> words) {
        NameGrammar grammar = new NameGrammar(words);
        grammar.read();
        grammar.keepTitleOfASingleName();
        return grammar.withRoles(grammar.core.size() - 1);
    }

    /** "Mullah Omar", "Hajji Abd al-Nasir": with one part left, the title is what tells the person apart; it is a by-name. */
    private void keepTitleOfASingleName() {
        if (core.size() != 1) {
            return;
        }
        for (int i = 0; i < aside.size(); i++) {
            String folded = NameReader.fold(aside.get(i).written());
            if (aside.get(i).role() == NameRole.HONORIFIC && NameWords.get().use(folded) == Use.TITLE_FIRST) {
                aside.set(i, new NamePart(NameRole.LAQAB, aside.get(i).written(), folded, Script.of(folded), false));
            }
        }
    }

    /** Parts of a name whose family part is known to be the second list. */
    static List<NamePart> parts(List<Word> given, List<Word> family) {
        boolean split = !given.isEmpty() && !family.isEmpty() && given.getLast().use() == Use.ABD;
        if (split) { // "Majid, Abdul": one compound that was cut
            List<Word> all = new ArrayList<>(given);
            all.addAll(family);
            return parts(all);
        }
        NameGrammar grammar = new NameGrammar(given);
        grammar.read();
        int givenParts = grammar.core.size();
        NameGrammar rest = new NameGrammar(family);
        rest.read();
        grammar.core.addAll(rest.core);
        grammar.afterSon.addAll(rest.afterSon);
        grammar.aside.addAll(rest.aside);
        return grammar.withRoles(givenParts == 0 ? grammar.core.size() - 1 : givenParts);
    }

    private void read() {
        while (at < words.size()) {
            Word word = words.get(at);
            Use use = word.use();
            if (use == null || use == Use.NO_ARTICLE) {
                addCompound();
                continue;
            }
            boolean last = at == words.size() - 1;
            switch (use) {
                case UNKNOWN -> {
                    if (word.folded().equals("na") && words.size() > 1) {
                        addCompound();
                    } else {
                        setAside(NameRole.NOTE, 1);
                    }
                }
                case TITLE -> {
                    if (last && core.isEmpty()) {
                        addCompound();
                    } else {
                        setAside(NameRole.HONORIFIC, 1);
                    }
                }
                case TITLE_FIRST -> {
                    if (core.isEmpty() && !last) {
                        aside.add(new NamePart(
                                NameRole.HONORIFIC, word.written(), word.folded(), Script.of(word.folded()), false));
                        at++;
                    } else {
                        addCompound();
                    }
                }
                case GENERATION -> {
                    if (last && core.size() > 1) {
                        setAside(NameRole.NOTE, 1);
                    } else {
                        addCompound();
                    }
                }
                case KIN -> kin(word, last);
                case SON, DAUGHTER -> {
                    if (last || (core.isEmpty() && word.folded().equals("ben"))) {
                        addCompound();
                    } else {
                        son = !core.isEmpty();
                        setAside(NameRole.PARTICLE, 1);
                    }
                }
                case PARTICLE -> {
                    if (last || core.isEmpty() && words.size() == 1) {
                        addCompound();
                    } else {
                        setAside(NameRole.PARTICLE, 1);
                    }
                }
                case ARTICLE, ABD, ABU, UMM -> addCompound();
                case NO_ARTICLE -> throw new IllegalStateException("handled above");
            }
        }
    }

    /** "Son of X" continues the chain; any other kinship word makes the rest a note. */
    private void kin(Word word, boolean last) {
        boolean of = !last && words.get(at + 1).folded().equals("of");
        boolean arabic = Script.of(word.folded()) == Script.ARABIC;
        if (of
                && !core.isEmpty()
                && (word.folded().equals("son") || word.folded().equals("daughter"))) {
            son = true;
            setAside(NameRole.PARTICLE, 2);
        } else if (of || (arabic && !last)) {
            setAside(NameRole.KIN_NOTE, words.size() - at);
        } else {
            setAside(NameRole.NOTE, 1);
        }
    }

    private void setAside(NameRole role, int howMany) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < howMany; i++) {
            written.append(written.isEmpty() ? "" : " ").append(words.get(at++).written());
        }
        aside.add(NameReader.note(role, written.toString()));
    }

    private void addCompound() {
        int from = at;
        NameRole role = NameRole.GIVEN;
        @Nullable Use use = words.get(at).use();
        String head = "";
        if ((use == Use.ABU || use == Use.UMM) && at + 1 < words.size() && sameScript(at)) {
            boolean arabic = Script.of(words.get(at).folded()) == Script.ARABIC;
            head = use == Use.ABU ? (arabic ? "ابو" : "abu") : (arabic ? "ام" : "um");
            role = NameRole.KUNYA;
            at++;
        }
        int beforeArticle = at;
        skipArticle();
        boolean article = at > beforeArticle;
        String chain = chain();
        String form = head.isEmpty() ? chain : head + chain;
        Word first = words.get(beforeArticle);
        article |= form.length() < first.folded().length() && first.folded().startsWith("ال");
        if (head.isEmpty() && Compounds.isJoinedKunya(form)) {
            role = NameRole.KUNYA;
        }
        core.add(new NamePart(role, written(from, at), form, Script.of(form), article));
        afterSon.add(son);
        son = false;
    }

    /** One word with what belongs to it: Abd + X, X + Allah, X + al-Din. */
    private String chain() {
        Word word = words.get(at);
        boolean abd = word.use() == Use.ABD;
        at++;
        if (abd && at < words.size() && sameScript(at - 1) && !isConnector(words.get(at))) {
            boolean arabic = Script.of(word.folded()) == Script.ARABIC;
            skipArticle();
            return (arabic ? "عبد" : "abd") + Compounds.afterAbd(words.get(at++).folded());
        }
        String form = Compounds.canonical(word.folded());
        if (at < words.size() && sameScript(at - 1)) {
            String next = words.get(at).folded();
            if (Compounds.isAllah(next)) {
                at++;
                return form + Compounds.afterAbd(next);
            }
            if (Compounds.isDin(next)) {
                at++;
                return form + Compounds.din(form);
            }
            if (at + 1 < words.size()
                    && isArticle(at)
                    && Compounds.isPlainDin(words.get(at + 1).folded())) {
                at += 2;
                return form + Compounds.din(form);
            }
        }
        return form;
    }

    private void skipArticle() {
        while (at + 1 < words.size() && isArticle(at) && sameScript(at)) {
            at++;
        }
    }

    private boolean isArticle(int i) {
        Word word = words.get(i);
        if (word.use() == Use.ARTICLE) {
            return true;
        }
        return (i > 0 || word.hyphen())
                && Compounds.isAssimilated(word.folded(), words.get(i + 1).folded());
    }

    private boolean isConnector(Word word) {
        @Nullable Use use = word.use();
        return use == Use.SON || use == Use.DAUGHTER;
    }

    private boolean sameScript(int i) {
        return i + 1 < words.size()
                && Script.of(words.get(i).folded())
                        == Script.of(words.get(i + 1).folded());
    }

    private String written(int from, int to) {
        if (to == from + 1) {
            return words.get(from).written();
        }
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            out.append(words.get(i).written());
            if (i < to - 1) {
                out.append(words.get(i).hyphen() ? '-' : ' ');
            }
        }
        return out.toString();
    }

    /** Core parts with roles by position, then what was set aside; from index {@code family} on, parts are family. */
    private List<NamePart> withRoles(int family) {
        List<NamePart> all = new ArrayList<>(core.size() + aside.size());
        int first = startsWithKunya() ? 1 : 0;
        boolean sons = afterSon.contains(true);
        int link = 0;
        for (int i = 0; i < core.size(); i++) {
            NamePart part = core.get(i);
            NameRole role;
            if (i < first) {
                role = NameRole.KUNYA;
            } else if (i >= family && (i > first || part.article()) && !(sons && i == family && afterSon.get(i))) {
                role = NameRole.FAMILY;
            } else if (sons && !afterSon.get(i) && link > 0 && i > first) {
                role = part.article() ? NameRole.NISBA : NameRole.ANCESTOR;
            } else if (i > first && part.article() && Compounds.isNisba(part.folded())) {
                role = NameRole.NISBA;
            } else {
                role = CHAIN[Math.min(link, CHAIN.length - 1)];
                link++;
            }
            all.add(part.as(role));
        }
        all.addAll(aside);
        return all;
    }

    private static final NameRole[] CHAIN = {NameRole.GIVEN, NameRole.FATHER, NameRole.GRANDFATHER, NameRole.ANCESTOR};

    private boolean startsWithKunya() {
        if (core.isEmpty() || core.getFirst().role() != NameRole.KUNYA) {
            return false;
        }
        return !Compounds.isAbuBakr(core.getFirst().folded());
    }

    /** The role of a remark set aside by brackets or quotation marks. */
    static NameRole roleOfAside(List<Word> inside, boolean quoted, List<NamePart> parts) {
        for (Word word : inside) {
            if (word.use() == Use.KIN) {
                return NameRole.KIN_NOTE;
            }
        }
        long compared = parts.stream().filter(p -> p.role().compared()).count();
        if (compared != 1 && !(quoted && compared == 2)) {
            return NameRole.NOTE;
        }
        @Nullable Use use = inside.getFirst().use();
        if (use == Use.ABU
                || use == Use.UMM
                || Compounds.isJoinedKunya(parts.getFirst().folded())) {
            return NameRole.KUNYA;
        }
        return quoted ? NameRole.LAQAB : NameRole.NOTE;
    }
}
