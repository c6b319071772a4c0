package org.wupian.enterprise.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.enterprise.Attribute;
import org.wupian.enterprise.Merge;
import org.wupian.enterprise.Operator;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// Everything known of one operator (经营主体页): values with their sources, names, who it was merged
/// with.
///
/// @param county its name
/// @param seenBy who may see it, in a sentence or two
/// @param clerk the caller decides who is who and what is right
public record EnterprisePage(
        Operator operator,
        @Nullable String county,
        List<String> tags,
        List<AttributeLine> attributes,
        List<NameLine> names,
        ContactsCard contacts,
        List<String> seenBy,
        List<MergeLine> merges,
        boolean clerk,
        Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }

    /// One attribute: the value that counts, and what the other sources say.
    ///
    /// @param basis see [org.wupian.enterprise.Statement#basis]
    public record AttributeLine(
            Attribute attribute, String basis, SourceLine chosen, List<SourceLine> others) {}

    /// What one source says.
    ///
    /// @param source in words; who decided, for a person's
    /// @param path of the list's import, where the caller may see it
    /// @param reason a person's
    public record SourceLine(
            String value,
            String source,
            LocalDate asOf,
            boolean byPerson,
            String reason,
            @Nullable String path,
            int row) {}

    /// A name, from and until when lists used it.
    public record NameLine(
            String name, String kind, LocalDate from, @Nullable LocalDate until, String source) {}

    /// A merging, and who did it.
    ///
    /// @param separable the other can be taken out again
    public record MergeLine(Merge merge, String by, boolean separable) {

        public String field() {
            return "reason-" + merge.gone();
        }
    }
}
