package toll.screen;

import java.nio.charset.StandardCharsets;

/** Made-up lists in the real forms; every name is invented. */
final class SampleLists {
    private SampleLists() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String un(String... records) {
        StringBuilder individuals = new StringBuilder();
        StringBuilder entities = new StringBuilder();
        for (String record : records) {
            (record.startsWith("<ENTITY>") ? entities : individuals)
                    .append(record)
                    .append('\n');
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><CONSOLIDATED_LIST"
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                + "dateGenerated=\"2020-06-30T10:00:00.1-04:00\"><INDIVIDUALS>" + individuals
                + "</INDIVIDUALS><ENTITIES>" + entities
                + "</ENTITIES></CONSOLIDATED_LIST>";
    }

    static String individual(String reference, String more, String... names) {
        StringBuilder out = new StringBuilder(
                "<INDIVIDUAL><DATAID>9" + reference.replaceAll("\\D", "") + "</DATAID><VERSIONNUM>1</VERSIONNUM>");
        String[] tags = {"FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"};
        for (int i = 0; i < names.length; i++) {
            out.append('<')
                    .append(tags[i])
                    .append('>')
                    .append(names[i])
                    .append("</")
                    .append(tags[i])
                    .append('>');
        }
        return out + "<UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>" + reference
                + "</REFERENCE_NUMBER><LISTED_ON>2015-04-07-04:00</LISTED_ON>" + more + "</INDIVIDUAL>";
    }

    static String entity(String reference, String name, String... aliases) {
        StringBuilder out =
                new StringBuilder("<ENTITY><DATAID>8" + reference.replaceAll("\\D", "") + "</DATAID><FIRST_NAME>" + name
                        + "</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>" + reference
                        + "</REFERENCE_NUMBER>");
        for (String alias : aliases) {
            out.append("<ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>")
                    .append(alias)
                    .append("</ALIAS_NAME></ENTITY_ALIAS>");
        }
        return out + "</ENTITY>";
    }

    static String alias(String quality, String name) {
        return "<INDIVIDUAL_ALIAS><QUALITY>" + quality + "</QUALITY><ALIAS_NAME>" + name
                + "</ALIAS_NAME></INDIVIDUAL_ALIAS>";
    }

    static SanctionsList read(String... records) throws ListRefused {
        return UnList.read("sample.xml", bytes(un(records)));
    }
}
