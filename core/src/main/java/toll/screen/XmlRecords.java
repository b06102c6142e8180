package toll.screen;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Streams the records of an XML list. A DOCTYPE is refused, so that no entity is ever expanded and nothing outside the file
 * is read; depth, record size and well-formedness are checked, and a file that breaks off is refused in whole.
 */
final class XmlRecords {
    private static final Pattern ENCODING = Pattern.compile("^[^<]{0,3}<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._:-]+)");
    private static final int DEEPEST = 40;
    private static final int LARGEST_RECORD = 2_000_000;

    private final String file;
    private final byte[] bytes;

    XmlRecords(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /**
     * Reads the whole file.
     *
     * @param root the element the file must have
     * @param records elements handed on, each as a tree
     * @param date attribute of the root to return, empty when absent
     */
    String read(String root, Set<String> records, String date, Consumer<XmlNode> to) throws ListRefused {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        XMLStreamReader reader = null;
        try {
            reader = factory.createXMLStreamReader(new StringReader(text()));
            return read(reader, root, records, date, to);
        } catch (XMLStreamException | RuntimeException e) {
            if (e instanceof RuntimeException runtime && !(isOfTheParser(runtime))) {
                throw runtime;
            }
            Location at = e instanceof XMLStreamException x ? x.getLocation() : null;
            String where = at == null ? "" : ", line " + at.getLineNumber() + ", column " + at.getColumnNumber();
            throw new ListRefused(
                    file + where + ": the XML is not well-formed or breaks off. The whole file is refused; "
                            + "fetch it again and compare its size.");
        }
    }

    /** The text, by the encoding that the file declares; the parser itself would write to the terminal on a broken byte. */
    private String text() throws ListRefused {
        Matcher declared =
                ENCODING.matcher(new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.ISO_8859_1));
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF;
        Charset charset = StandardCharsets.UTF_8;
        try {
            charset = wide ? StandardCharsets.UTF_16 : declared.find() ? Charset.forName(declared.group(1)) : charset;
        } catch (IllegalArgumentException unknown) {
            throw new ListRefused(
                    file + ": the encoding " + declared.group(1) + " that the file declares is not known.");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            throw new ListRefused(file + ", byte " + (in.position() + 1) + ": not " + charset.name()
                    + ". Copies with damaged bytes circulate; the file is refused in whole, fetch it again.");
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The JDK's parser throws some unchecked exceptions of its own on broken bytes. */
    private static boolean isOfTheParser(RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length > 0
                && (trace[0].getClassName().startsWith("com.sun.org.apache.xerces")
                        || trace[0].getClassName().startsWith("java."));
    }

    private String read(XMLStreamReader reader, String root, Set<String> records, String date, Consumer<XmlNode> to)
            throws XMLStreamException, ListRefused {
        Deque<XmlNode> open = new ArrayDeque<>();
        String generated = "";
        int depth = 0;
        int size = 0;
        boolean rooted = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new ListRefused(file + ", line "
                            + reader.getLocation().getLineNumber()
                            + ": a DOCTYPE or an entity stands here. A list needs neither; the file is refused in"
                            + " whole, and nothing in it was expanded or fetched.");
                case XMLStreamConstants.START_ELEMENT -> {
                    String tag = reader.getLocalName();
                    if (!rooted) {
                        if (!tag.equals(root)) {
                            throw new ListRefused(file + ": the root is <" + tag + ">, expected <" + root + ">.");
                        }
                        rooted = true;
                        String value = reader.getAttributeValue(null, date);
                        generated = value == null ? "" : value.strip();
                    }
                    if (++depth > DEEPEST) {
                        throw new ListRefused(file + ", line "
                                + reader.getLocation().getLineNumber() + ": elements are nested deeper than " + DEEPEST
                                + "; the file is refused in whole.");
                    }
                    if (!open.isEmpty() || records.contains(tag)) {
                        XmlNode node = new XmlNode(tag);
                        if (!open.isEmpty()) {
                            open.peek().children.add(node);
                        }
                        open.push(node);
                        size += tag.length();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        size += reader.getTextLength();
                        open.peek().append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (!open.isEmpty()) {
                        XmlNode done = open.pop();
                        if (open.isEmpty()) {
                            to.accept(done);
                            size = 0;
                        }
                    }
                }
                default -> {}
            }
            if (size > LARGEST_RECORD) {
                throw new ListRefused(
                        file + ", line " + reader.getLocation().getLineNumber() + ": one record is larger than "
                                + LARGEST_RECORD + " characters; the file is refused in whole.");
            }
        }
        return generated;
    }
}
