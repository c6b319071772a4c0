package org.wupian.document.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.wupian.document.OfficeFile;
import org.wupian.document.Refusal;
import org.wupian.document.Unreadable;

/// Large XML parts of workbooks, read by the fast parser (大表 XML). Parts come from [OfficeFile],
/// which has made sure that they have no document type and nothing endless in them.
final class SheetXml {

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_ATTRIBUTE = 2_000;
    private static final XMLInputFactory FACTORY = factory();

    /// Takes what the parser found; answers false to stop.
    interface Taker {
        boolean take(int event, XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    private SheetXml() {}

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /// @throws Unreadable when the part is not well-formed
    static void read(OfficeFile file, String part, Taker taker) throws IOException {
        try (InputStream in = file.part(part)) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            boolean more = true;
            while (more && xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD
                        || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new Unreadable(Refusal.CORRUPT);
                }
                more = taker.take(event, xml);
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw new Unreadable(Refusal.CORRUPT);
        } catch (RuntimeException e) {
            // the parser reads lazily and then throws unchecked
            throw SheetSource.isThrownBy("com.fasterxml.", e) ? new Unreadable(Refusal.CORRUPT) : e;
        }
    }

    /// Appends the characters the parser stands at.
    static void append(XMLStreamReader xml, StringBuilder text) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > LONGEST_TEXT) {
            throw new Unreadable(Refusal.CORRUPT);
        }
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /// An attribute by its local name in any namespace.
    ///
    /// @throws Unreadable when it is longer than any that is kept
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                String value = xml.getAttributeValue(i);
                if (value.length() > LONGEST_ATTRIBUTE) {
                    throw new Unreadable(Refusal.CORRUPT);
                }
                return value;
            }
        }
        return null;
    }

    static int number(XMLStreamReader xml, String name, int otherwise) {
        String value = attribute(xml, name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    static boolean isTrue(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true"));
    }
}
