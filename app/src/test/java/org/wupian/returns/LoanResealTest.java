package org.wupian.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.supervision.Visitor;

/// Loans whose lists are corrected after they were sealed. The list `fleet` is bit 9, 512.
@WupianTest(pack = "src/test/packs/qingshan", clock = "2027-02-08T09:00", demo = true, own = true)
class LoanResealTest {

    private static final String LISTED = "91990102MA0000002G";
    private static final String REGISTERED = "990102000000019";
    private static int next = 1;

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired LoanStore store;
    @Autowired ResealLoans reseal;

    private Visitor bank;
    private Visitor renhang;
    private String month;

    @BeforeEach
    void openAMonth() {
        month = YearMonth.of(2026, 12).plusMonths(next).toString();
        bank = new Visitor(port, "unit-bank-east");
        renhang = new Visitor(port, "renhang");
        assertThat(new Visitor(port, "office").call("PUT", "/months/" + month, "").status())
                .isEqualTo(200);
        if (next == 1) {
            system(
                    """
                    insert into enterprise.operator
                           (id, name, normal, credit_code, registration, origin_batch, origin_row,
                            recorded_at)
                    overriding system value
                    values (901, '甲船厂', '甲船厂', '%s', '%s', 0, 0, now());
                    insert into roster.roster
                           (code, name, owner, measure, subject, senders, recipients, receipt_days,
                            cadence, tiers, columns, sources, indicators, position, changed_at,
                            changed_by)
                    values ('fleet', '船队', 'harbour', '1', 'ENTERPRISE', '{}', '{}', 5, 'EVENT', '{}',
                            '[]', '[]', '[]', 99, now(), 'x')
                    """
                            .formatted(LISTED, REGISTERED));
        }
        version(next * 2, 1);
        next++;
    }

    private void system(String sql) {
        CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () -> transaction.executeWithoutResult(_ -> db.sql(sql).update()));
    }

    /// Nobody is on it.
    private void version(int number, int day) {
        system(
                """
                insert into roster.version
                       (roster, number, published_at, published_on, account, entries, joined,
                        left_list, changed)
                values ('fleet', %d, now(), '%s', 'x', 1, 1, 0, 0)
                """
                        .formatted(number, YearMonth.parse(month).atDay(day)));
    }

    /// A version with the firm, in force on the last day of the month.
    private void publish() {
        int number = next * 2 - 1;
        version(number, 20);
        system(
                """
                insert into roster.member
                       (roster, number, entry, operator, kind, name, project, code, county, tier,
                        sources, fields, flag)
                values ('fleet', %1$d, 901, 901, 'ENTERPRISE', '甲船厂', '', '', '', '', '{}', '{}', '');
                insert into roster.member_source (roster, number, entry, source, sender, tier)
                values ('fleet', %1$d, 901, 'x', 'harbour', '')
                """
                        .formatted(number));
    }

    private String accepted(String csv) {
        Visitor.Reply reply =
                bank.upload(
                        "/returns/loans/months/%s/submissions".formatted(month),
                        "贷款.csv",
                        LoanSamples.bytes(csv));
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        String at = "/submissions/" + reply.json().get("id").asString();
        assertThat(renhang.call("POST", at + ":accept", "").status()).isEqualTo(200);
        return at;
    }

    private List<String> cells() {
        return CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () ->
                        transaction.execute(_ ->
                                db.sql(
                                                """
                                                select concat_ws(' ', county, mask, balance_fen,
                                                                 revision, seal, known_until is null)
                                                  from fact.loan_cell where month = :month::date
                                                 order by seal, county, mask
                                                """)
                                        .param("month", month + "-01")
                                        .query(String.class)
                                        .list()));
    }

    private Path sealed(String name) {
        return store.sealed("month=%s/organisation=bank-east/%s".formatted(month, name));
    }

    @Test
    void aListCorrectedLaterSealsTheMonthAgainAndWhatWasKnownStays() {
        String at = accepted(LoanSamples.csv(LISTED));
        assertThat(reseal.run()).as("nothing was corrected").isZero();
        List<String> before = cells();

        publish();
        assertThat(reseal.run()).isEqualTo(1);

        assertThat(cells())
                .hasSize(before.size() * 2)
                .contains("990102 8 50000000 1 1 f", "990102 520 50000000 1 2 t")
                .contains("990102 393 100000001 1 1 f", "990102 905 100000001 1 2 t");
        assertThat(cells()).filteredOn(it -> it.endsWith("t")).hasSize(before.size());
        assertThat(sealed("r1.parquet")).exists();
        assertThat(sealed("r1-s2.parquet")).exists();
        assertThat(renhang.get(at + "/loans?category=fleet").json().get("count").asInt())
                .isEqualTo(2);
        assertThat(reseal.run()).as("once is enough").isZero();
    }

    @Test
    void aFirmIsKnownByItsOldNumberAndByTheOrganisationCodeToo() {
        publish();

        accepted(LoanSamples.csv(REGISTERED).replace("K-001", LISTED.substring(8, 17)));

        assertThat(cells())
                .contains("990102 520 50000000 1 1 t", "990102 905 100000001 1 1 t")
                .contains("zone-port 512 30000050 1 1 t");
    }

    @Test
    void aDamagedFileStaysAsItWasSealed() throws IOException {
        accepted(LoanSamples.csv(LISTED));
        List<String> before = cells();
        String path =
                CurrentCaller.as(
                        CurrentCaller.SYSTEM,
                        () ->
                                transaction.execute(_ ->
                                        db.sql(
                                                        """
                                                        select f.path from returns.loan_file f
                                                          join returns.submission s
                                                            on s.id = f.submission
                                                         where s.month = :month::date
                                                        """)
                                                .param("month", month + "-01")
                                                .query(String.class)
                                                .single()));
        Files.write(store.kept(path), new byte[] {1});

        publish();
        assertThat(reseal.run()).isZero();

        assertThat(cells()).isEqualTo(before);
        assertThat(sealed("r1-s2.parquet")).doesNotExist();
    }
}
