package org.wupian.document;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Which list a paragraph style of Word numbers with (样式所带编号), inherited along `basedOn`.
final class WordStyles {

    /// The numbering a style or a paragraph names.
    ///
    /// @param number reference into `numbering.xml`; `0` says: none
    /// @param level 0 is the outermost; null leaves it to the style
    record Numbering(@Nullable String number, @Nullable Integer level) {

        static final Numbering UNSAID = new Numbering(null, null);
    }

    private final Map<String, Numbering> own = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private String style = "";
    private boolean inside;

    private WordStyles() {}

    static WordStyles none() {
        return new WordStyles();
    }

    static WordStyles read(byte[] part) {
        var styles = new WordStyles();
        SafeXml.read(part, styles::accept);
        return styles;
    }

    /// What the style or the nearest of those it is based on says; endless chains end.
    Numbering of(String name) {
        String at = name;
        for (int i = 0; i < 20; i++) {
            Numbering found = own.get(at);
            if (found != null && found.number() != null) {
                return found;
            }
            String parent = parents.get(at);
            if (parent == null) {
                break;
            }
            at = parent;
        }
        return Numbering.UNSAID;
    }

    private void accept(XMLStreamReader xml) {
        if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
            inside = inside && !xml.getLocalName().equals("numPr");
            return;
        }
        if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
            return;
        }
        String value = SafeXml.attribute(xml, "val");
        switch (xml.getLocalName()) {
            case "style" -> {
                String id = SafeXml.attribute(xml, "styleId");
                style = id == null ? "" : id;
            }
            case "basedOn" -> {
                if (value != null) {
                    parents.put(style, value);
                }
            }
            case "numPr" -> inside = true;
            case "numId", "ilvl" -> {
                if (inside) {
                    put(xml.getLocalName(), value);
                }
            }
            default -> {}
        }
    }

    private void put(String name, @Nullable String value) {
        Numbering old = own.getOrDefault(style, Numbering.UNSAID);
        own.put(style, with(old, name, value));
    }

    /// The numbering with one more of its two halves known.
    static Numbering with(Numbering old, String name, @Nullable String value) {
        if (name.equals("numId")) {
            return new Numbering(value, old.level());
        }
        boolean digit = value != null && value.matches("[0-8]");
        return new Numbering(old.number(), digit ? Integer.valueOf(value) : null);
    }
}
