package org.wupian.roster;

import static org.wupian.roster.RowProblem.Weight.NOTE;
import static org.wupian.roster.RowProblem.Weight.REVIEW;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wupian.document.table.TableCell;
import org.wupian.enterprise.Attribute;
import org.wupian.kernel.Money;
import org.wupian.kernel.Written;
import org.wupian.operator.Industries;
import org.wupian.operator.LifeStage;
import org.wupian.operator.RegisteredCapital;
import org.wupian.operator.SizeClass;
import org.wupian.operator.Sizing;

/// Reads the cells of one row by the kind of their column (单元格识读): what is kept as the column's
/// value, and what it says of the operator.
final class RowValues {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern COUNTED = Pattern.compile("[,人户个台套]");
    private static final Pattern SEVERAL = Pattern.compile("[;；、,，]");
    private static final Pattern CHAIN_WORD = Pattern.compile("(全?产业)?(链|集群|链群)$");

    private final ReadSettings settings;
    private final RowNotes notes;
    private final Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
    private final Map<String, Set<String>> tags = new HashMap<>();
    private final Validity validity = new Validity();
    private String tier = "";

    RowValues(ReadSettings settings, RowNotes notes) {
        this.settings = settings;
        this.notes = notes;
    }

    Map<Attribute, String> attributes() {
        return attributes;
    }

    Map<String, Set<String>> tags() {
        return tags;
    }

    Validity validity() {
        return validity;
    }

    /// Empty when no cell names one.
    String tier() {
        return tier;
    }

    /// On one line, with plain blanks.
    static String clean(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /// What is kept of a cell; what cannot be read stays as it was typed.
    String read(RosterColumn column, TableCell cell, int index) {
        String text = clean(cell.text());
        return switch (column.kind()) {
            case MONEY -> money(column, text, index);
            case NUMBER -> number(column, text, index);
            case INDUSTRY -> industry(text, index);
            case TIER -> {
                tier = tierOf(text);
                if (tier.isEmpty() && !settings.roster().tiers().isEmpty()) {
                    notes.add("tier", index, NOTE, text);
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
            case CHAIN -> chains(column, text);
            case STAGE -> stage(text, index);
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

    private String money(RosterColumn column, String text, int index) {
        RegisteredCapital.Reading reading =
                RegisteredCapital.read(text, settings.head(index, column));
        if (reading instanceof RegisteredCapital.Known it) {
            var fen = it.capital().renminbi();
            if (fen.isPresent()) {
                Attribute attribute = attribute(column.code());
                if (attribute != null) {
                    attributes.put(attribute, Long.toString(fen.get().fen()));
                }
                return fen.get().wan().toPlainString() + "万元";
            }
            notes.add("money_foreign", index, NOTE, text);
            return text;
        }
        boolean negative =
                reading instanceof RegisteredCapital.Wrong wrong
                        && wrong.fault() == RegisteredCapital.Fault.NEGATIVE;
        notes.add(negative ? "money_negative" : "money", index, NOTE, text);
        return text;
    }

    /// Which of the register's a column of figures is, nothing where it is the list's own.
    static @Nullable Attribute attribute(String column) {
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
            notes.add("number", index, NOTE, text);
            return text;
        }
    }

    private String industry(String text, int index) {
        if (Industries.national().read(text) instanceof Industries.Known it) {
            attributes.put(Attribute.INDUSTRY, it.industry().code());
            return it.industry().code() + " " + it.industry().name();
        }
        notes.add("industry", index, NOTE, text);
        return text;
    }

    /// Whether a list writes 新能源电池 or 新能源电池产业链, one chain is meant.
    private String chains(RosterColumn column, String text) {
        Set<String> named = new LinkedHashSet<>();
        for (String chain : SEVERAL.split(text)) {
            String name = CHAIN_WORD.matcher(chain.strip()).replaceFirst("");
            named.add(name.isEmpty() ? chain.strip() : name);
        }
        tags.computeIfAbsent(column.code(), _ -> new LinkedHashSet<>()).addAll(named);
        return String.join("、", named);
    }

    private String stage(String text, int index) {
        LifeStage.read(text)
                .ifPresentOrElse(
                        it -> attributes.put(Attribute.STAGE, it.name()),
                        () -> notes.add("stage", index, NOTE, text));
        return text;
    }

    private void noteDay(boolean read, String text, int index) {
        if (!read) {
            notes.add("day", index, REVIEW, text);
        }
    }

    /// The tier that a text names; empty when it is none of the list.
    String tierOf(String text) {
        String key = Written.tight(text);
        for (String known : settings.roster().tiers()) {
            if (key.contains(Written.tight(known))) {
                return known;
            }
        }
        return settings.roster().tiers().isEmpty() ? clean(text) : settings.nearTier(key);
    }

    void put(Attribute attribute, String value) {
        if (!value.isEmpty()) {
            attributes.put(attribute, value);
        }
    }

    /// The size by the national table (国统字〔2017〕213号), when the list has the figures it asks for.
    void size() {
        String industry = attributes.get(Attribute.INDUSTRY);
        if (industry == null) {
            return;
        }
        String staff = attributes.getOrDefault(Attribute.PERSONS, "");
        Integer persons = staff.matches("\\d{1,9}") ? Integer.valueOf(staff) : null;
        Industries.national()
                .find(industry)
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
}
