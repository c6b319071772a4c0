package org.wupian.roster;

import static org.wupian.roster.RowProblem.Weight.NOTE;
import static org.wupian.roster.RowProblem.Weight.REJECTED;
import static org.wupian.roster.RowProblem.Weight.REVIEW;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wupian.document.table.TableCell;
import org.wupian.document.table.TableRow;
import org.wupian.document.table.WrittenDate;
import org.wupian.enterprise.Attribute;
import org.wupian.enterprise.Sighting;
import org.wupian.kernel.Money;
import org.wupian.kernel.Written;
import org.wupian.operator.Industries;
import org.wupian.operator.OperatorCode;
import org.wupian.operator.RegisteredCapital;
import org.wupian.operator.SizeClass;
import org.wupian.operator.Sizing;
import org.wupian.roster.RosterColumn.Kind;

/// Reads one row of a list into values (行识读), noting whatever is odd about it. Nothing is lost:
/// what cannot be read stays as it was typed.
final class ReadRow {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern COUNTED = Pattern.compile("[,人户个台套]");
    private static final Pattern SEVERAL = Pattern.compile("[;；、,，]");

    private final ReadSettings settings;
    private final TableRow row;
    private final int number;
    private final String sheet;

    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
    private final Map<String, Set<String>> tags = new HashMap<>();
    private final StringBuilder counted = new StringBuilder();
    private final Map<Kind, String> texts = new EnumMap<>(Kind.class);

    private String code = "";
    private String registration = "";
    private String organisationCode = "";
    private boolean hasCode;
    private String tier = "";
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private boolean openEnd;

    ReadRow(ReadSettings settings, String sheet, TableRow row, int number) {
        this.settings = settings;
        this.sheet = sheet;
        this.row = row;
        this.number = number;
    }

    StagedRow read() {
        settings.columns().forEach(this::cell);
        String name = texts.getOrDefault(Kind.NAME, "");
        String project = texts.getOrDefault(Kind.PROJECT, "");
        period();
        String county = county();
        identity(name, project);
        if (tier.isEmpty()) {
            tier = tierOf(row.subtitle() == null ? "" : row.subtitle());
        }
        if (tier.isEmpty()) {
            tier = settings.source() == null ? "" : settings.source().tier();
        }
        counted.append('|').append(tier).append('|').append(from).append('|').append(until);
        Sighting sighting = name.isEmpty() && !hasCode ? null : sighting(name, county);
        return new StagedRow(
                number,
                sheet,
                row.number(),
                name,
                project,
                code.isEmpty() ? registration : code,
                county,
                tier,
                from,
                until,
                fields,
                problems,
                StagedRow.key(project, county, sighting),
                settings.hash(counted.toString()),
                sighting);
    }

    private Sighting sighting(String name, String county) {
        size();
        attributes.put(Attribute.NAME, name);
        put(Attribute.CREDIT_CODE, code);
        put(Attribute.REGISTRATION, registration);
        put(Attribute.ORGANISATION_CODE, organisationCode);
        put(Attribute.COUNTY, county);
        if (name.isEmpty()) {
            attributes.remove(Attribute.NAME);
        }
        return new Sighting(
                number,
                name,
                code,
                registration,
                organisationCode,
                county,
                texts.getOrDefault(Kind.ADDRESS, ""),
                texts.getOrDefault(Kind.FORMER, ""),
                attributes,
                tags);
    }

    /// By the national table (国统字〔2017〕213号), when the list has the figures it asks for.
    private void size() {
        String industry = attributes.get(Attribute.INDUSTRY);
        if (industry == null) {
            return;
        }
        String staff = attributes.getOrDefault(Attribute.PERSONS, "");
        Integer persons = staff.matches("\\d{1,9}") ? Integer.valueOf(staff) : null;
        Industries.national()
                .find(industry)
                .filter(_ -> !code.startsWith("92"))
                .map(it ->
                        SizeClass.of(
                                it, persons, amount(Attribute.REVENUE), amount(Attribute.ASSETS)))
                .filter(Sizing.Classed.class::isInstance)
                .map(Sizing.Classed.class::cast)
                .ifPresent(it -> attributes.put(Attribute.SIZE, it.size().name()));
    }

    private @Nullable Money amount(Attribute attribute) {
        String fen = attributes.get(attribute);
        return fen == null ? null : new Money(Long.parseLong(fen));
    }

    private void put(Attribute attribute, String value) {
        if (!value.isEmpty()) {
            attributes.put(attribute, value);
        }
    }

    private void cell(int index, RosterColumn column) {
        TableCell cell = row.cell(index);
        String text = cell.text();
        if (cell.note() != null && !text.isEmpty()) {
            note(
                    "cell_" + cell.note().name().toLowerCase(java.util.Locale.ROOT),
                    index,
                    NOTE,
                    text);
        }
        if (column.kind() == Kind.CODE) {
            code(text, index);
        } else if (!Written.absent(text)) {
            texts.putIfAbsent(column.kind(), clean(text));
            fields.put(column.code(), value(column, cell, index));
        } else if (column.need() == RosterColumn.Need.REQUIRED) {
            note("required", index, REJECTED, column.title());
        }
        counted.append('|').append(column.kind() == Kind.CODE ? code + registration : text);
    }

    /// On one line, with plain blanks.
    private static String clean(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private String value(RosterColumn column, TableCell cell, int index) {
        String text = clean(cell.text());
        return switch (column.kind()) {
            case MONEY -> money(column, text, index);
            case NUMBER -> number(column, text, index);
            case INDUSTRY -> industry(text, index);
            case TIER -> {
                tier = tierOf(text);
                if (tier.isEmpty() && !settings.roster().tiers().isEmpty()) {
                    note("tier", index, NOTE, text);
                }
                yield text;
            }
            case FROM -> {
                from = day(text, cell, index, false);
                yield text;
            }
            case UNTIL -> {
                until = day(text, cell, index, true);
                yield text;
            }
            case DAY -> {
                day(text, cell, index, false);
                yield text;
            }
            case CHAIN -> {
                Set<String> of = tags.computeIfAbsent(column.code(), _ -> new LinkedHashSet<>());
                of.addAll(List.of(SEVERAL.split(text)));
                yield text;
            }
            case CONTACT -> {
                String sealed = settings.seal(text);
                attributes.put(Attribute.CONTACT, sealed);
                yield sealed;
            }
            case PHONE -> {
                String sealed = settings.seal(text);
                attributes.put(Attribute.PHONE, sealed);
                yield sealed;
            }
            case ADDRESS -> {
                attributes.putIfAbsent(Attribute.ADDRESS, text);
                yield text;
            }
            case NAME, PROJECT, COUNTY, FORMER, TEXT, CODE -> text;
        };
    }

    private void code(String text, int index) {
        switch (OperatorCode.read(text)) {
            case OperatorCode.Credit it -> {
                code = it.code().text();
                hasCode = true;
                fields.put("code", code);
                if (!it.code().checkHolds()) {
                    note("code_check", index, REVIEW, code);
                }
            }
            case OperatorCode.Registration it -> {
                registration = it.number().text();
                hasCode = true;
                fields.put("code", registration);
                note(
                        it.number().checkHolds() ? "code_old" : "code_old_check",
                        index,
                        it.number().checkHolds() ? NOTE : REVIEW,
                        registration);
            }
            case OperatorCode.Organisation it -> {
                organisationCode = it.code().text();
                hasCode = true;
                fields.put("code", organisationCode);
                note("code_organisation", index, NOTE, organisationCode);
            }
            case OperatorCode.Personal it -> {
                registration = "P" + settings.personHash(it.number());
                hasCode = true;
                fields.put("code", it.number().masked());
                note("code_personal", index, NOTE, it.number().masked());
            }
            case OperatorCode.Absent _ -> {}
            case OperatorCode.Wrong it -> {
                fields.put("code", text);
                String perhaps = it.perhaps().map(code -> code.text()).orElse("");
                note(
                        perhaps.isEmpty()
                                ? "code_" + it.fault().name().toLowerCase(java.util.Locale.ROOT)
                                : "code_perhaps",
                        index,
                        REVIEW,
                        text,
                        perhaps);
            }
        }
    }

    private String money(RosterColumn column, String text, int index) {
        String head = settings.head(index, column);
        if (RegisteredCapital.read(text, head) instanceof RegisteredCapital.Known it) {
            var fen = it.capital().renminbi();
            if (fen.isPresent()) {
                Attribute attribute = attribute(column.code());
                if (attribute != null) {
                    attributes.put(attribute, Long.toString(fen.get().fen()));
                }
                return fen.get().wan().toPlainString() + "万元";
            }
            return text;
        }
        note("money", index, NOTE, text);
        return text;
    }

    private static @Nullable Attribute attribute(String column) {
        return switch (column) {
            case "capital" -> Attribute.CAPITAL;
            case "revenue" -> Attribute.REVENUE;
            case "assets" -> Attribute.ASSETS;
            case "persons" -> Attribute.PERSONS;
            default -> null;
        };
    }

    private String number(RosterColumn column, String text, int index) {
        String digits = COUNTED.matcher(Written.tight(text)).replaceAll("");
        try {
            BigDecimal number = new BigDecimal(digits);
            Attribute attribute = attribute(column.code());
            if (attribute != null) {
                attributes.put(attribute, number.toPlainString());
            }
            return number.toPlainString();
        } catch (NumberFormatException _) {
            note("number", index, NOTE, text);
            return text;
        }
    }

    private String industry(String text, int index) {
        if (Industries.national().read(text) instanceof Industries.Known it) {
            attributes.put(Attribute.INDUSTRY, it.industry().code());
            return it.industry().code() + " " + it.industry().name();
        }
        note("industry", index, NOTE, text);
        return text;
    }

    private @Nullable LocalDate day(String text, TableCell cell, int index, boolean end) {
        WrittenDate date =
                (cell.date() == null
                                ? WrittenDate.of(end ? lastOf(text) : text)
                                : WrittenDate.of(cell))
                        .orElse(null);
        if (date == null) {
            note("day", index, REVIEW, text);
            return null;
        }
        openEnd = openEnd || (end && date.precision() == WrittenDate.Precision.OPEN);
        return end ? date.last() : date.first();
    }

    /// `2024.5.1至2027.4.30` in a column of ends means the second day; the first is the beginning
    /// when no other column gives one.
    private String lastOf(String text) {
        String[] parts = text.split("至|到|~|～|—+|--+");
        if (parts.length == 2 && !parts[1].isBlank()) {
            if (from == null) {
                from = WrittenDate.of(parts[0]).map(WrittenDate::first).orElse(null);
            }
            return parts[1];
        }
        return text.startsWith("至") ? text.substring(1) : text;
    }

    private void period() {
        Roster.Source source = settings.source();
        if (until == null && !openEnd && from != null && source != null && source.months() > 0) {
            until = from.plusMonths(source.months()).minusDays(1);
        }
        if (from != null && until != null && until.isBefore(from)) {
            note("period", -1, REVIEW, from.toString(), until.toString());
        }
    }

    private String tierOf(String text) {
        String key = Written.tight(text);
        for (String known : settings.roster().tiers()) {
            if (key.contains(Written.tight(known))) {
                return known;
            }
        }
        return settings.roster().tiers().isEmpty() ? clean(text) : settings.nearTier(key);
    }

    /// By the address, else by the list's own column, else that of the county that sends it.
    private String county() {
        String address = texts.getOrDefault(Kind.ADDRESS, "");
        String written = texts.getOrDefault(Kind.COUNTY, "");
        String subtitle = row.subtitle() == null ? "" : row.subtitle();
        CountyFinder.Found byAddress = settings.counties().find(address);
        CountyFinder.Found byColumn = settings.counties().find(written);
        byAddress.doubt().ifPresent(it -> note("county_doubtful", -1, NOTE, address, it));
        if (byAddress.code().isPresent()
                && byColumn.code().isPresent()
                && !byAddress.code().equals(byColumn.code())) {
            note("county_differs", -1, NOTE, written, address);
        }
        return byAddress
                .code()
                .or(byColumn::code)
                .or(() -> settings.counties().find(subtitle).code())
                .or(() -> settings.senderCounty())
                .orElse("");
    }

    private void identity(String name, String project) {
        if (!settings.roster().hasProjects() || project.isEmpty()) {
            if (name.isEmpty() && !hasCode) {
                note("nobody", -1, fields.isEmpty() ? REJECTED : REVIEW);
            } else if (name.isEmpty()) {
                note("no_name", -1, REVIEW);
            }
        }
    }

    private void note(String problem, int column, RowProblem.Weight weight, String... arguments) {
        problems.add(
                RowProblem.of(
                        problem, column < 0 ? "" : settings.letter(column), weight, arguments));
    }
}
