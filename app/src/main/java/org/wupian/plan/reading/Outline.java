package org.wupian.plan.reading;

import java.util.List;
import java.util.Optional;

/// The tree of headings of a document (章节结构), built from the numbers at the heads of its
/// paragraphs.
final class Outline {

    private Outline() {}

    /// The document as one section; paragraphs before the first heading are its own.
    static Section of(List<Line> paragraphs) {
        Section document = new Section(null, null, new Line(1, ""));
        Section current = document;
        for (Line paragraph : paragraphs) {
            Optional<Numbering> number = Numbering.of(Phrase.of(paragraph.text()));
            if (number.isEmpty() || paragraph.text().length() <= number.get().length()) {
                current.add(paragraph);
                continue;
            }
            current = new Section(parentFor(current, number.get()), number.get(), paragraph);
        }
        return document;
    }

    private static Section parentFor(Section current, Numbering number) {
        Section it = current;
        while (!it.isDocument() && !it.numbering().isAbove(number)) {
            Section parent = it.parent();
            if (parent == null) {
                return it;
            }
            it = parent;
        }
        return it;
    }
}
