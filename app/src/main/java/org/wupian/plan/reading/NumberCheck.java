package org.wupian.plan.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Looks for numbers of measures that occur twice or are missing (序号重复、缺号).
final class NumberCheck {

    private NumberCheck() {}

    static void of(List<Section> measures, Notes notes) {
        Map<String, Section> seen = new HashMap<>();
        Section last = null;
        for (Section it : measures) {
            Numbering number = it.numbering();
            boolean restarts =
                    last != null && number.ordinal() == 1 && it.parent() != last.parent();
            if (restarts) {
                seen.clear();
                last = null;
            }
            String key = number.form() + " " + number.ordinal();
            if (seen.containsKey(key)) {
                notes.add(
                        Note.Level.WARNING,
                        Note.Kind.NUMBER_TWICE,
                        it.line(),
                        it.printedHeading(),
                        it.number(),
                        String.valueOf(seen.get(key).line()));
            }
            seen.putIfAbsent(key, it);
            if (last != null
                    && last.numbering().form() == number.form()
                    && number.ordinal() > last.numbering().ordinal() + 1) {
                notes.add(
                        Note.Level.WARNING,
                        Note.Kind.NUMBER_MISSING,
                        it.line(),
                        it.printedHeading(),
                        last.number(),
                        it.number());
            }
            last = it;
        }
    }

    /// Whether the measures are numbered 1..n without repeating one.
    static boolean isThrough(List<Section> measures) {
        return measures.stream().map(it -> it.numbering().ordinal()).distinct().count()
                == measures.size();
    }
}
