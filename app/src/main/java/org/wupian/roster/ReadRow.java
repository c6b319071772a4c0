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
import org.wupian.enterprise.Attribute;
import org.wupian.enterprise.Sighting;
import org.wupian.kernel.Money;
import org.wupian.kernel.Written;
import org.wupian.operator.Industries;
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

    private final RowCode code = new RowCode();
    private String tier = "";
    private final Validity validity = new Validity();

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
        LocalDate from = validity.from();
        LocalDate until = validity.until();
        counted.append('|').append(tier).append('|').append(from).append('|').append(until);
        Sighting sighting = name.isEmpty() && !code.isKnown() ? null : sighting(name, county);
        return new StagedRow(
                number,
                sheet,
                row.number(),
                name,
                project,
                code.text(),
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
        put(Attribute.CREDIT_CODE, code.credit());
        put(Attribute.REGISTRATION, code.registration());
        put(Attribute.ORGANISATION_CODE, code.organisation());
        put(Attribute.COUNTY, county);
        if (name.isEmpty()) {
            attributes.remove(Attribute.NAME);
        }
        return new Sighting(
                number,
                name,
                code.credit(),
                code.registration(),
                code.organisation(),
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
                .filter(_ -> !code.credit().startsWith("92"))
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
        counted.append('|')
                .append(column.kind() == Kind.CODE ? code.credit() + code.registration() : text);
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
                noteDay(validity.beginsWith(text, cell), text, index);
                yield text;
            }
            case UNTIL -> {
                noteDay(validity.endsWith(text, cell), text, index);
                yield text;
            }
            case DAY -> {
                noteDay(Validity.date(text, cell) != null, text, index);
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
        code.read(text, settings)
                .ifPresent(it -> {
                    fields.put("code", it.shown());
                    if (it.problem() != null) {
                        note(
                                it.problem(),
                                index,
                                it.weight(),
                                it.arguments().toArray(String[]::new));
                    }
                });
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

    private void noteDay(boolean read, String text, int index) {
        if (!read) {
            note("day", index, REVIEW, text);
        }
    }

    private void period() {
        validity.endAsUsual(settings.source());
        if (validity.isReversed()) {
            note(
                    "period",
                    -1,
                    REVIEW,
                    String.valueOf(validity.from()),
                    String.valueOf(validity.until()));
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
            if (name.isEmpty() && !code.isKnown()) {
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
