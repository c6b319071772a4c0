package org.wupian.document;

import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// XML of files from outside, read without document types, entities or anything fetched (安全读取 XML).
final class SafeXml {

    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // the parser counts &amp; and &lt; as entities; without document types there are no others
        // to fear
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        return factory;
    }

    /// Hands every start, text and end of the part to `each`.
    ///
    /// @throws Unreadable when the part is not well-formed
    static void read(byte[] part, Consumer<XMLStreamReader> each) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                xml.next();
                each.accept(xml);
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw new Unreadable(Refusal.CORRUPT);
        }
    }

    /// An attribute by its local name, in whichever of the two namespaces Word uses.
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /// A whole number, `otherwise` when the attribute is missing or none.
    static int number(XMLStreamReader xml, String name, int otherwise) {
        String value = attribute(xml, name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
