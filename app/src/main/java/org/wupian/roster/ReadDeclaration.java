package org.wupian.roster;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.database.CurrentCaller;
import org.wupian.database.Sealing;
import org.wupian.directory.Organisations;
import org.wupian.enterprise.NameVariants;
import org.wupian.enterprise.Operator;
import org.wupian.kernel.Written;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// What an enterprise declares of itself, and of nobody else (自主申报内容): its name and code are those
/// of its own record.
@Component
class ReadDeclaration {

    private final NameVariants variants;
    private final Organisations organisations;
    private final Sealing sealing;

    ReadDeclaration(NameVariants variants, Organisations organisations, Sealing sealing) {
        this.variants = variants;
        this.organisations = organisations;
        this.sealing = sealing;
    }

    /// @param fields by the roster's columns
    /// @param own null when the register has no record of it
    /// @return what is kept, contacts under lock
    Map<String, String> read(Roster roster, Map<String, String> fields, @Nullable Operator own) {
        Map<String, String> known = new LinkedHashMap<>();
        for (RosterColumn column : roster.columns()) {
            String typed = fields.getOrDefault(column.code(), "").strip();
            if (!typed.isEmpty() && typed.length() <= 200) {
                known.put(column.code(), column.kind().isContact() ? sealing.seal(typed) : typed);
            }
        }
        boolean ofProjects = roster.subject() == Roster.Subject.PROJECT;
        if (!known.containsKey("project") && (ofProjects || !known.containsKey("name"))) {
            throw new Invalid(
                    ofProjects
                            ? new FieldError("project", "roster.error.declaredProject")
                            : new FieldError("name", "roster.error.declaredName"));
        }
        requireOwn(known, own);
        return known;
    }

    private void requireOwn(Map<String, String> known, @Nullable Operator own) {
        String name = known.getOrDefault("name", "");
        String code = known.getOrDefault("code", "");
        String ownName =
                own == null ? organisations.name(CurrentCaller.get().organisation()) : own.name();
        if (!name.isEmpty() && !variants.same(ownName, name)) {
            throw new Invalid(new FieldError("name", "roster.error.declaredOther", ownName));
        }
        String ownCode = own == null ? null : own.creditCode();
        if (!code.isEmpty() && ownCode != null && !Written.tight(code).equalsIgnoreCase(ownCode)) {
            throw new Invalid(new FieldError("code", "roster.error.declaredCode", ownCode));
        }
    }
}
