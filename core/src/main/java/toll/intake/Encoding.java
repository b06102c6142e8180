package toll.intake;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/**
 * The encoding of a text file: the byte order mark, else UTF-8 where the sample is valid UTF-8, else what ICU's detector
 * is sure enough of. Shown to the person, who may name another.
 *
 * @param skip bytes of the byte order mark
 * @param how in a few words, for the summary
 */
record Encoding(Charset charset, int skip, String how) {
    /** Stands where bytes could not be read; a noncharacter, so no text holds it. */
    static final char BROKEN = '\uFDD0';

    /** Below this, in percent, the detector's guess is refused rather than used. */
    private static final int SURE = 30;

    static Encoding of(byte[] start) {
        if (Signature.begins(start, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3, "UTF-8 (byte order mark)");
        }
        if (Signature.begins(start, 0xFF, 0xFE, 0, 0) || Signature.begins(start, 0, 0, 0xFE, 0xFF)) {
            return new Encoding(Charset.forName("UTF-32"), 0, "UTF-32 (byte order mark)");
        }
        if (Signature.begins(start, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, "UTF-16LE (byte order mark)");
        }
        if (Signature.begins(start, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, "UTF-16BE (byte order mark)");
        }
        int zeros = 0;
        for (byte b : start) {
            zeros += b == 0 ? 1 : 0;
        }
        if (zeros * 5L > start.length && start.length > 3) {
            return start[0] == 0
                    ? new Encoding(StandardCharsets.UTF_16BE, 0, "UTF-16BE (detected)")
                    : new Encoding(StandardCharsets.UTF_16LE, 0, "UTF-16LE (detected)");
        }
        // Broken bytes in a file of UTF-8 spoil their rows, not the encoding of all the others. In a file of another
        // encoding hardly any bytes happen to be valid sequences, so the broken ones outnumber them.
        Utf8 utf8 = Utf8.of(start);
        if (utf8.broken <= utf8.wide) {
            return new Encoding(StandardCharsets.UTF_8, 0, "UTF-8");
        }
        CharsetMatch match = new CharsetDetector().setText(start).detect();
        if (match == null || match.getConfidence() < SURE || !Charset.isSupported(match.getName())) {
            throw new DocumentRefused(
                    "text in an encoding that can be told",
                    "bytes of no encoding that is sure",
                    "Give --encoding NAME, or save the file as UTF-8");
        }
        return new Encoding(
                Charset.forName(match.getName()), 0, match.getName() + " (detected, " + match.getConfidence() + " %)");
    }

    static Encoding named(String name) {
        try {
            return new Encoding(Charset.forName(name), 0, name + " (as given)");
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new DocumentRefused("the name of an encoding", name, "For example UTF-8, windows-1256, ISO-8859-6");
        }
    }

    /** Decodes to {@link #BROKEN} what cannot be decoded. */
    CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(BROKEN));
    }

    /** How a sample fares as UTF-8: sequences of several bytes that are valid, and places that are not. */
    private record Utf8(long wide, long broken) {
        static Utf8 of(byte[] sample) {
            CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
            ByteBuffer in = ByteBuffer.wrap(sample);
            CharBuffer out = CharBuffer.allocate(8192);
            long wide = 0;
            long broken = 0;
            while (true) {
                CoderResult result = decoder.decode(in, out, false);
                out.flip();
                while (out.hasRemaining()) {
                    wide += out.get() > 127 ? 1 : 0;
                }
                out.clear();
                if (result.isUnderflow()) {
                    return new Utf8(wide, broken);
                }
                if (result.isError()) {
                    broken++;
                    in.position(in.position() + result.length());
                }
            }
        }
    }
}
