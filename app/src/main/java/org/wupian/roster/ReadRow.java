package org.wupian.roster;

import static org.wupian.roster.RowProblem.Weight.NOTE;
import static org.wupian.roster.RowProblem.Weight.REJECTED;
import static org.wupian.roster.RowProblem.Weight.REVIEW;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wupian.document.table.CellNote;
import org.wupian.document.table.TableCell;
import org.wupian.document.table.TableRow;
import org.wupian.enterprise.Attribute;
import org.wupian.enterprise.Sighting;
import org.wupian.kernel.Written;
import org.wupian.linkage.FirmName;
import org.wupian.roster.RosterColumn.Kind;

/// Reads one row of a list into values (行识读), noting whatever is odd about it. Nothing is lost:
/// what cannot be read stays as it was typed.
final class ReadRow {

    /// A shorter name without a code may be anybody's.
    private static final int SHORTEST_NAME = 5;

    private final ReadSettings settings;
    private final TableRow row;
    private final int number;
    private final String sheet;

    private final RowNotes notes;
    private final RowValues values;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final StringBuilder counted = new StringBuilder();
    private final Map<Kind, String> texts = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> places = new EnumMap<>(Kind.class);
    private final RowCode code = new RowCode();
    private Roster.@Nullable Source source;

    ReadRow(ReadSettings settings, String sheet, TableRow row, int number) {
        this.settings = settings;
        this.sheet = sheet;
        this.row = row;
        this.number = number;
        this.notes = new RowNotes(settings);
        this.values = new RowValues(settings, notes);
    }

    StagedRow read() {
        settings.columns().forEach(this::cell);
        readName();
        String name = texts.getOrDefault(Kind.NAME, "");
        String project = texts.getOrDefault(Kind.PROJECT, "");
        source();
        period();
        String county = county();
        identity(name, project);
        String tier = tier();
        LocalDate from = values.validity().from();
        LocalDate until = values.validity().until();
        counted.append('|').append(tier).append('|').append(from).append('|').append(until);
        Sighting sighting = name.isEmpty() && !code.isKnown() ? null : sighting(name, county);
        return new StagedRow(
                number,
                sheet,
                row.number(),
                source == null ? Roster.GENERAL : source.code(),
                name,
                project,
                code.text(),
                county,
                tier,
                from,
                until,
                fields,
                notes.all(),
                StagedRow.key(project, county, sighting),
                settings.hash(counted.toString()),
                sighting);
    }

    /// The name without what lists add, and the former one it may have in brackets.
    private void readName() {
        WrittenName name = WrittenName.read(texts.getOrDefault(Kind.NAME, ""));
        if (!name.now().isEmpty()) {
            texts.put(Kind.NAME, name.now());
        }
        if (!name.former().isEmpty()) {
            texts.putIfAbsent(Kind.FORMER, name.former());
        }
    }

    private void source() {
        source = settings.source(texts.getOrDefault(Kind.TIER, ""), subtitle());
        if (source == null && settings.asksSource()) {
            notes.ofRow("no_source", NOTE);
        }
    }

    private String tier() {
        if (settings.source() == null && source != null && !source.tier().isEmpty()) {
            return source.tier();
        }
        if (!values.tier().isEmpty()) {
            return values.tier();
        }
        String above = TierSubtitle.tier(subtitle(), settings.roster().tiers());
        if (!above.isEmpty()) {
            return above;
        }
        return source == null ? "" : source.tier();
    }

    private String subtitle() {
        return row.subtitle() == null ? "" : row.subtitle();
    }

    private Sighting sighting(String name, String county) {
        if (!code.credit().startsWith("92")) {
            values.size();
        }
        values.put(Attribute.NAME, name);
        values.put(Attribute.CREDIT_CODE, code.credit());
        values.put(Attribute.REGISTRATION, code.registration());
        values.put(Attribute.ORGANISATION_CODE, code.organisation());
        values.put(Attribute.COUNTY, county);
        return new Sighting(
                number,
                name,
                code.credit(),
                code.registration(),
                code.organisation(),
                county,
                texts.getOrDefault(Kind.ADDRESS, ""),
                texts.getOrDefault(Kind.FORMER, ""),
                values.attributes(),
                values.tags());
    }

    private void cell(int index, RosterColumn column) {
        TableCell cell = row.cell(index);
        String text = cell.text();
        boolean lost = cell.note() == CellNote.DIGITS_LOST && column.kind() == Kind.CODE;
        if (cell.note() != null && !text.isEmpty()) {
            String note = "cell_" + cell.note().name().toLowerCase(Locale.ROOT);
            notes.add(note, index, lost ? REVIEW : NOTE, text);
        }
        if (lost) {
            fields.put(column.code(), text); // whose it is nobody knows, though the check may hold
        } else if (column.kind() == Kind.CODE) {
            code(text, index);
        } else if (!Written.absent(text)) {
            if (texts.putIfAbsent(column.kind(), RowValues.clean(text)) == null) {
                places.put(column.kind(), index);
            }
            fields.put(column.code(), values.read(column, cell, index));
        } else if (column.need() == RosterColumn.Need.REQUIRED) {
            notes.add("required", index, REJECTED, column.title());
        }
        counted.append('|')
                .append(column.kind() == Kind.CODE ? code.credit() + code.registration() : text);
    }

    private void code(String text, int index) {
        code.read(text, settings)
                .ifPresent(it -> {
                    fields.put("code", it.shown());
                    if (it.problem() != null) {
                        notes.add(
                                it.problem(),
                                index,
                                it.weight(),
                                it.arguments().toArray(String[]::new));
                    }
                });
    }

    /// A period that ends before it begins is nobody's: the problem tells it.
    private void period() {
        Validity validity = values.validity();
        validity.endAsUsual(source);
        LocalDate until = validity.until();
        if (until != null && until.isBefore(settings.asOf()) && !validity.isReversed()) {
            notes.ofRow("expired", NOTE, until.toString());
        }
        if (validity.isReversed()) {
            notes.ofRow(
                    "period",
                    REVIEW,
                    String.valueOf(validity.from()),
                    String.valueOf(validity.until()));
            settings.columns().values().stream()
                    .filter(it -> it.kind() == Kind.FROM || it.kind() == Kind.UNTIL)
                    .forEach(it -> fields.remove(it.code()));
        }
    }

    /// By the address, else by the list's own column, else that of the county that sends it; an
    /// address in another city is in none of its counties.
    private String county() {
        String address = texts.getOrDefault(Kind.ADDRESS, "");
        String written = texts.getOrDefault(Kind.COUNTY, "");
        CountyFinder.Found byAddress = settings.counties().find(address);
        CountyFinder.Found byColumn = settings.counties().find(written);
        doubt(byAddress, Kind.ADDRESS, address);
        doubt(byColumn, Kind.COUNTY, written);
        if (byAddress.code().isPresent()
                && byColumn.code().isPresent()
                && !byAddress.code().equals(byColumn.code())) {
            notes.ofRow("county_differs", NOTE, written, address);
        }
        if (byAddress.outside()) {
            notes.add("outside", Objects.requireNonNull(places.get(Kind.ADDRESS)), NOTE, address);
        }
        Optional<String> found = byAddress.code().or(byColumn::code);
        return found.isPresent() || byAddress.outside()
                ? found.orElse("")
                : settings.counties().find(subtitle()).code().or(settings::senderCounty).orElse("");
    }

    /// 沁阳县 in this city is taken for 泌阳县: whoever sent the row should know.
    private void doubt(CountyFinder.Found found, Kind kind, String text) {
        String problem = found.code().isPresent() ? "county_read_as" : "county_doubtful";
        found.doubt()
                .ifPresent(it ->
                        notes.add(
                                problem, Objects.requireNonNull(places.get(kind)), NOTE, text, it));
    }

    private void identity(String name, String project) {
        if (!settings.roster().hasProjects() || project.isEmpty()) {
            if (name.isEmpty() && !code.isKnown()) {
                notes.ofRow("nobody", fields.isEmpty() ? REJECTED : REVIEW);
            } else if (name.isEmpty()) {
                notes.ofRow("no_name", NOTE);
            } else if (!code.isKnown() && FirmName.normal(name).length() < SHORTEST_NAME) {
                notes.ofRow("short_name", REVIEW, name);
            }
        }
    }
}
