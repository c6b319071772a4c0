package org.wupian.returns;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// A column of the loan-level return (贷款明细的列), as the pack defines it.
///
/// @param code its name in files and formulas
/// @param header as templates write it
/// @param synonyms other headers banks use for the same
/// @param allowed what a code may be: as written, in any of its words → the code
public record LoanColumn(
        String code,
        String header,
        List<String> synonyms,
        Type type,
        boolean required,
        Map<String, String> allowed,
        String definition) {

    /// What its cells hold (列类型).
    public enum Type {
        /// Names the loan; no two rows have the same.
        CONTRACT,
        /// A unified credit code, or the bank's own number of its customer.
        BORROWER,
        COUNTY,
        /// The institution that reports, in case the bank names it.
        BANK,
        TEXT,
        /// One of the [LoanColumn#allowed].
        CODE,
        /// Money in 元 with at most two decimals.
        AMOUNT,
        DATE,
        /// Percent a year.
        RATE,
        FLAG;

        /// How the columnar engine holds it.
        String engine() {
            return switch (this) {
                case AMOUNT -> "bigint";
                case DATE -> "date";
                case RATE -> "decimal(9,4)";
                case FLAG -> "boolean";
                default -> "varchar";
            };
        }
    }

    public LoanColumn {
        synonyms = List.copyOf(synonyms);
        allowed = Collections.unmodifiableMap(new LinkedHashMap<>(allowed));
        if (!code.matches("[a-z][a-z_]*")) {
            throw new IllegalArgumentException("loan-columns.csv: code " + code);
        }
    }

    /// One word for each code it may be, in the pack's order.
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        allowed.forEach((word, code) -> {
            if (!word.equals(code)) {
                words.putIfAbsent(code, word);
            }
        });
        return words;
    }

    boolean isCalled(String title) {
        return Stream.concat(Stream.of(code, header), synonyms.stream())
                .anyMatch(it -> plain(it).equals(plain(title)));
    }

    /// `贷款余额（元）*` is 贷款余额.
    static String plain(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC)
                .replaceAll("\\([^)]*\\)|\\[[^\\]]*]|[\\s*\\uFEFF]", "")
                .toLowerCase(Locale.ROOT);
    }
}
