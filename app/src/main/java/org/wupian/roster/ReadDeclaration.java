package org.wupian.roster;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final int LONGEST = 200;

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
        Map<String, String> known = kept(roster, fields);
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

    /// What was typed for columns of the roster, contacts under lock.
    ///
    /// @throws Invalid when something is too long, or for a column that the roster has not
    Map<String, String> kept(Roster roster, Map<String, String> fields) {
        List<FieldError> wrong = new ArrayList<>();
        Map<String, String> left = new LinkedHashMap<>(fields);
        Map<String, String> known = new LinkedHashMap<>();
        for (RosterColumn column : roster.columns()) {
            String typed = Objects.requireNonNullElse(left.remove(column.code()), "").strip();
            if (typed.length() > LONGEST) {
                wrong.add(new FieldError(column.code(), "roster.error.long", LONGEST));
            } else if (!typed.isEmpty()) {
                known.put(column.code(), column.kind().isContact() ? sealing.seal(typed) : typed);
            }
        }
        left.keySet().forEach(it -> wrong.add(new FieldError(it, "roster.error.field", it)));
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return known;
    }

    /// What was declared as a table of one row, as an import reads it.
    byte[] csv(Roster roster, Map<String, String> fields) {
        StringWriter text = new StringWriter();
        List<String> heads = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (RosterColumn column : roster.columns()) {
            if (fields.containsKey(column.code())) {
                heads.add(column.title());
                String value = fields.getOrDefault(column.code(), "");
                values.add(column.kind().isContact() ? sealing.open(value) : value);
            }
        }
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(heads).writeRecord(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
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
