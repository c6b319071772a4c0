package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A heading with what stands under it (章节): its own paragraphs and the headings below it.
final class Section {

    private final @Nullable Section parent;
    private final @Nullable Numbering numbering;
    private final Line heading;
    private final List<Line> paragraphs = new ArrayList<>();
    private final List<Section> children = new ArrayList<>();
    private List<Piece> pieces = List.of();

    /// @param parent null for the document itself
    Section(@Nullable Section parent, @Nullable Numbering numbering, Line heading) {
        this.parent = parent;
        this.numbering = numbering;
        this.heading = heading;
        if (numbering != null) {
            String rest = heading.text().substring(numbering.length()).strip();
            paragraphs.add(new Line(heading.number(), rest));
        }
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void add(Line paragraph) {
        paragraphs.add(paragraph);
    }

    /// Reads the unit clauses of its own paragraphs.
    void find(ClauseFinder clauses) {
        pieces = clauses.pieces(paragraphs);
        children.forEach(it -> it.find(clauses));
    }

    /// Takes over the last paragraphs of a section below it, from the given one on.
    void takeFrom(Section other, int from, ClauseFinder clauses) {
        List<Line> taken = other.paragraphs.subList(from, other.paragraphs.size());
        paragraphs.addAll(taken);
        taken.clear();
        other.pieces = clauses.pieces(other.paragraphs);
        pieces = clauses.pieces(paragraphs);
    }

    @Nullable Section parent() {
        return parent;
    }

    boolean isDocument() {
        return numbering == null;
    }

    Numbering numbering() {
        if (numbering == null) {
            throw new IllegalStateException("the document itself has no number");
        }
        return numbering;
    }

    /// The number as printed: without the mark behind it, with its brackets.
    String number() {
        return numbering().printed(heading.text()).strip().replaceAll("[、.．:：\\s]+$", "");
    }

    int line() {
        return heading.number();
    }

    List<Line> paragraphs() {
        return paragraphs;
    }

    List<Section> children() {
        return children;
    }

    List<Piece> pieces() {
        return pieces;
    }

    Headline headline() {
        return Headline.of(pieces.isEmpty() ? "" : pieces.getFirst().prose());
    }

    /// The heading as printed, for the path of what stands below it.
    String printedHeading() {
        return numbering().printed(heading.text()).stripLeading() + headline().title();
    }

    /// Duties of the first clause among its own paragraphs.
    Duties duties() {
        return pieces.stream()
                .map(Piece::duties)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(Duties.NONE);
    }

    boolean hasDuties() {
        return !duties().isEmpty();
    }

    /// Whether it or anything below it has a unit clause.
    boolean hasDutiesWithin() {
        return hasDuties() || children.stream().anyMatch(Section::hasDutiesWithin);
    }

    /// A heading without a text of its own, as 科技金融方面 is.
    boolean isBare() {
        return headline().text().isEmpty() && headline().titled();
    }

    /// All its own words, and those below it.
    String fullText() {
        StringBuilder text = new StringBuilder();
        paragraphs.forEach(it -> text.append(it.text()).append('\n'));
        children.forEach(it -> text.append(it.fullText()));
        return text.toString();
    }

    /// Itself and all sections below, in the document's order.
    List<Section> all() {
        List<Section> all = new ArrayList<>(List.of(this));
        children.forEach(it -> all.addAll(it.all()));
        return all;
    }
}
