package toll.publish;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * The PDF library sets a table's first column on the left in every language. Under right-to-left the cells are given to
 * it from the last to the first, which puts the first column on the right; here the tags are put back into the order in
 * which a row is read.
 */
final class Rows {
    private Rows() {}

    static void inReadingOrder(PDDocument document) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root == null) {
            return;
        }
        Deque<COSBase> left = new ArrayDeque<>();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        left.push(root.getCOSObject());
        while (!left.isEmpty()) {
            COSBase next = left.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof COSArray kids) {
                for (int i = 0; i < kids.size(); i++) {
                    push(left, kids.getObject(i));
                }
            } else if (next instanceof COSDictionary element) {
                COSBase kids = element.getDictionaryObject(COSName.K);
                if (COSName.TR.equals(element.getCOSName(COSName.S)) && kids instanceof COSArray cells) {
                    turn(cells);
                }
                push(left, kids);
            }
        }
    }

    private static void push(Deque<COSBase> left, @org.jspecify.annotations.Nullable COSBase next) {
        if (next != null) {
            left.push(next);
        }
    }

    private static void turn(COSArray cells) {
        for (int i = 0, j = cells.size() - 1; i < j; i++, j--) {
            COSBase first = cells.get(i);
            cells.set(i, cells.get(j));
            cells.set(j, first);
        }
    }
}
