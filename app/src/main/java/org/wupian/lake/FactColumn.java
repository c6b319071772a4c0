package org.wupian.lake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A column of a fact and what it becomes in the lake (事实的列). What is not listed here lies there as
/// the text PostgreSQL writes for it, `jsonb` among it.
///
/// @param type as PostgreSQL writes it, for example `numeric(14,2)` or `text[]`
record FactColumn(String name, String type) {

    /// Of a `numeric` that says nothing itself: the widest decimal that engines agree on.
    private static final String ANY_DECIMAL = "DECIMAL(38,18)";

    private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),(\\d+)\\)");

    /// The type in the lake.
    String lakeType() {
        return switch (type) {
            case "boolean" -> "BOOLEAN";
            case "smallint", "integer" -> "INTEGER";
            case "bigint" -> "BIGINT";
            case "real" -> "FLOAT";
            case "double precision" -> "DOUBLE";
            case "numeric" -> ANY_DECIMAL;
            case "date" -> "DATE";
            case "timestamp with time zone" -> "TIMESTAMP WITH TIME ZONE";
            case "timestamp without time zone" -> "TIMESTAMP";
            case "integer[]" -> "INTEGER[]";
            case "bigint[]" -> "BIGINT[]";
            default -> otherType();
        };
    }

    private String otherType() {
        Matcher numeric = NUMERIC.matcher(type);
        if (numeric.matches() && Integer.parseInt(numeric.group(1)) <= 38) {
            return "DECIMAL(%s,%s)".formatted(numeric.group(1), numeric.group(2));
        }
        return type.endsWith("[]") ? "VARCHAR[]" : "VARCHAR";
    }

    boolean isList() {
        return lakeType().endsWith("[]");
    }

    Class<?> javaType() {
        return switch (lakeType()) {
            case "BOOLEAN" -> Boolean.class;
            case "INTEGER" -> Integer.class;
            case "BIGINT" -> Long.class;
            case "FLOAT" -> Float.class;
            case "DOUBLE" -> Double.class;
            case "DATE" -> LocalDate.class;
            case "TIMESTAMP WITH TIME ZONE" -> OffsetDateTime.class;
            case "TIMESTAMP" -> LocalDateTime.class;
            case "VARCHAR" -> String.class;
            default -> BigDecimal.class;
        };
    }

    /// A decimal with the places of its column.
    ///
    /// @throws ArithmeticException when it has more; nothing is rounded
    BigDecimal fit(BigDecimal value) {
        Matcher decimal = DECIMAL.matcher(lakeType());
        if (!decimal.matches()) {
            throw new IllegalStateException(name + " is no decimal");
        }
        int digits = Integer.parseInt(decimal.group(1));
        int places = Integer.parseInt(decimal.group(2));
        BigDecimal fitting = value.setScale(places, RoundingMode.UNNECESSARY);
        if (fitting.precision() > digits) {
            throw new ArithmeticException("more than %d digits in %s".formatted(digits, name));
        }
        return fitting;
    }

    /// The column in a query of the database.
    String expression() {
        String as =
                switch (lakeType()) {
                    case "VARCHAR" -> "::text";
                    case "VARCHAR[]" -> "::text[]";
                    default -> "";
                };
        return quoted() + as;
    }

    /// The column in the lake.
    String definition() {
        return quoted() + " " + lakeType();
    }

    private String quoted() {
        return quoted(name);
    }

    /// A name as both engines take it, whatever characters it has.
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
