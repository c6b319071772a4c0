package org.wupian.spark;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.wupian.formula.Part;
import org.wupian.kernel.Pack;
import org.wupian.synth.SyntheticCity;
import org.wupian.synth.SyntheticUnit;

/// Facts of the synthetic city as the product's engine writes them into the lake, and what that
/// engine says of a formula.
final class TestFacts implements AutoCloseable {

    static final Path PACK_FOLDER = Path.of("../packs/zhumadian").toAbsolutePath().normalize();
    static final Pack PACK = new Pack(PACK_FOLDER);
    static final YearMonth MONTH = YearMonth.of(2026, 9);

    private static final int FIRMS = 400;
    private static final List<String> CHAINS = List.of("新能源电池", "食品加工");

    private final DuckDBConnection engine;
    private final Path folder;

    TestFacts(Path folder) throws SQLException {
        this.folder = folder;
        engine = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        execute("create schema fact");
        cells();
        loans();
        lists();
        for (String fact : List.of("return_cell", "loan_borrower", "listed_firm")) {
            execute(
                    "copy made_%1$s to '%2$s/fact.%1$s.parquet' (format parquet, compression zstd)"
                            .formatted(fact, folder));
            execute(
                    "create view fact.%1$s as select * from made_%1$s where known_until is null"
                            .formatted(fact));
        }
    }

    Path folder() {
        return folder;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = engine.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Every tenth figure was another one before, and is not known any more.
    private void cells() throws SQLException {
        execute(
                """
                create table made_return_cell (
                    month date, form varchar, organisation varchar, county varchar, item varchar,
                    value decimal(38,18), revision integer, known_until timestamp)
                """);
        SyntheticCity city = SyntheticCity.of(PACK, YearMonth.of(2026, 11), 7);
        List<YearMonth> months = new ArrayList<>(city.earlier());
        months.addAll(city.months());
        try (DuckDBAppender to = engine.createAppender("made_return_cell")) {
            int count = 0;
            for (YearMonth month : months) {
                for (Pack.Row form : PACK.rows("return-forms.csv")) {
                    for (String unit : reporters(city, form.list("reporters").get(0))) {
                        for (var it : city.figures(form.text("code"), unit, month)) {
                            if (count++ % 10 == 0) {
                                cell(to, month, form, unit, it.county(), it.item(), it.value(), 1);
                            }
                            cell(to, month, form, unit, it.county(), it.item(), it.value(), 2);
                        }
                    }
                }
            }
        }
    }

    private static void cell(
            DuckDBAppender to,
            YearMonth month,
            Pack.Row form,
            String unit,
            String county,
            String item,
            BigDecimal value,
            int revision)
            throws SQLException {
        to.beginRow();
        to.append(month.atDay(1));
        to.append(form.text("code"));
        to.append(unit);
        to.append(county);
        to.append(item);
        to.append((revision == 1 ? value.add(BigDecimal.ONE) : value).setScale(18));
        to.append(revision);
        if (revision == 1) {
            to.append(LocalDate.of(2026, 10, 1).atStartOfDay());
        } else {
            to.appendNull();
        }
        to.endRow();
    }

    private static List<String> reporters(SyntheticCity city, String kind) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "bank" -> codes(city.banks());
            case "insurer" -> codes(city.insurers());
            default -> PACK.rows("divisions.csv").stream().map(it -> it.text("code")).toList();
        };
    }

    private static List<String> codes(List<SyntheticUnit> units) {
        return units.stream().map(SyntheticUnit::code).toList();
    }

    private void loans() throws SQLException {
        execute(
                """
                create table made_loan_borrower as
                select date '2026-09-01' as month, 'bank-' || (1 + n %% 12) as organisation,
                       'F' || (n * 7 %% %1$d) as code, cast(n * 104729 %% 900000001 as bigint) as balance_fen,
                       cast(n as bigint) as issued_fen,
                       cast(case when n %% 9 = 0 then n * 31 else 0 end as bigint) as npl_fen,
                       cast(1 as bigint) as loans,
                       case when n %% 11 = 0 then timestamp '2026-10-02 00:00:00' end as known_until
                  from range(%1$d) r (n)
                """
                        .formatted(FIRMS));
    }

    private void lists() throws SQLException {
        String lists =
                Stream.concat(
                                PACK.rows("rosters.csv").stream()
                                        .map(it -> "('roster', '" + it.text("code") + "')"),
                                Stream.concat(
                                        CHAINS.stream().map(it -> "('chain', '" + it + "')"),
                                        Stream.of("('cluster', '装备')")))
                        .reduce((one, other) -> one + ", " + other)
                        .orElseThrow();
        execute(
                """
                create table made_listed_firm as
                select date '2026-09-01' as month, l.kind, l.list,
                       cast(n as bigint) as enterprise,
                       case when n %% 13 = 0 then '' else 'F' || n end as code,
                       case when n %% 5 = 0 then '' else '4117' || (21 + n %% 7) end as county,
                       case when n %% 17 = 0 then timestamp '2026-10-02 00:00:00' end as known_until
                  from range(%d) r (n), (values %s) l (kind, list)
                 where (n + length(l.list)) %% 3 <> 0
                """
                        .formatted(FIRMS, lists));
    }

    /// What the product's engine says.
    List<Part> parts(Formula formula) throws SQLException {
        return parts(engine, formula, MONTH);
    }

    static List<Part> parts(Connection engine, Formula formula, YearMonth month)
            throws SQLException {
        int sums = formula.evaluate().shape().sums().size();
        List<Part> parts = new ArrayList<>();
        try (Statement statement = engine.createStatement();
                ResultSet row = statement.executeQuery(formula.query(month))) {
            while (row.next()) {
                parts.add(
                        new Part(
                                YearMonth.from(row.getObject(1, LocalDate.class)),
                                row.getString(2),
                                row.getString(3),
                                row.getBigDecimal(4),
                                sums > 1 ? row.getBigDecimal(5) : null,
                                sums > 2 ? row.getBigDecimal(6) : null,
                                sums > 2 ? row.getBigDecimal(7) : null));
            }
        }
        return parts;
    }

    @Override
    public void close() throws SQLException {
        engine.close();
    }
}
