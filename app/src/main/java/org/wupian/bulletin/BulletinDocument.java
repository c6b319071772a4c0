package org.wupian.bulletin;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wupian.document.Documents;
import org.wupian.document.OfficialDocument;
import org.wupian.document.OfficialHead;
import org.wupian.document.OfficialTable;
import org.wupian.kernel.Pack;

/// Makes the Word document of a bulletin (通报文档). Name, authority and addressees come from the pack.
@Component
class BulletinDocument {

    private final Pack pack;
    private final Documents documents;

    BulletinDocument(Pack pack, Documents documents) {
        this.pack = pack;
        this.documents = documents;
    }

    /// @param number 第N期
    /// @param replaced what a correction says about the issue it replaces; empty for a first issue
    byte[] write(
            Gathered gathered, BulletinText text, int number, LocalDate date, String replaced) {
        String authority = pack.property("bulletin.authority");
        OfficialDocument document =
                documents.official(
                        new OfficialHead.Bulletin(
                                pack.property("bulletin.name"), number, authority, date),
                        text.title());
        String to = pack.property("bulletin.to", "");
        if (!to.isBlank()) {
            document.addressee(to);
        }
        document.paragraph(text.opening());
        document.paragraph(replaced);
        text.sections().stream()
                .filter(it -> !it.text().isBlank())
                .forEach(it -> add(document, it));
        List<OfficialTable> tables = BulletinTables.of(gathered);
        document.attachments(tables.stream().map(OfficialTable::title).toList());
        document.signature(authority, date);
        for (int i = 0; i < tables.size(); i++) {
            document.attachment(tables.size() == 1 ? "附件" : "附件" + (i + 1)).table(tables.get(i));
        }
        return document.colophon(copies(), authority, date).bytes();
    }

    private static void add(OfficialDocument document, BulletinText.Section section) {
        document.heading(1, section.heading());
        section.text().lines().filter(it -> !it.isBlank()).forEach(document::typed);
    }

    private List<String> copies() {
        return Arrays.stream(pack.property("bulletin.copy", "").split("[，,]"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
