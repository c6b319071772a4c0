package org.wupian.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.supervision.Visitor;

/// What was accepted is what formulas read; months from before supervision take figures too. The
/// office opened September and no month before it.
@WupianTest(pack = "src/test/packs/qingshan", clock = "2026-10-08T09:00", demo = true, own = true)
class ReturnFactsTest {

    private static final String FIGURES =
            """
            {"cells":[{"item":"loans","value":1000.123456},{"item":"ships","value":12},
             {"item":"loans","county":"990102","value":1000.123456}]}
            """;

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    private Visitor east;
    private Visitor renhang;
    private Visitor office;

    @BeforeEach
    void open() {
        east = new Visitor(port, "unit-bank-east");
        renhang = new Visitor(port, "renhang");
        office = new Visitor(port, "office");
        assertThat(office.call("PUT", "/months/2026-09", "").status()).isEqualTo(200);
    }

    private String handIn(String month, String figures) {
        Visitor.Reply taken =
                east.call("POST", "/returns/bank/months/%s/submissions".formatted(month), figures);
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        return taken.json().get("id").asString();
    }

    private void accept(String id) {
        assertThat(renhang.call("POST", "/submissions/" + id + ":accept", "").status())
                .isEqualTo(200);
    }

    private <T> T as(Caller caller, Supplier<T> work) {
        return CurrentCaller.as(caller, () -> transaction.execute(_ -> work.get()));
    }

    private static Caller caller(String organisation, Role role) {
        return new Caller("somebody", "某", organisation, role);
    }

    /// Figures in force, by `item@county`.
    private Map<String, BigDecimal> inForce(Caller caller, String submission) {
        return as(
                caller,
                () -> {
                    Map<String, BigDecimal> found = new TreeMap<>();
                    db.sql(
                                    """
                                    select item, county, value from fact.return_cell
                                     where submission = :submission and known_until is null
                                    """)
                            .param("submission", Long.parseLong(submission))
                            .query(row -> {
                                found.put(
                                        row.getString("item") + "@" + row.getString("county"),
                                        row.getBigDecimal("value"));
                            });
                    return found;
                });
    }

    private static final Caller AUDITOR = caller("office", Role.AUDITOR);

    private static final Map<String, BigDecimal> FIRST =
            new TreeMap<>(
                    Map.of(
                            "loans@", new BigDecimal("1000.123456"),
                            "loans@990102", new BigDecimal("1000.123456"),
                            "ships@", new BigDecimal("12.000000")));

    @Test
    void figuresAreFactsFromTheirAcceptanceToTheNext() {
        String id = handIn("2026-02", FIGURES);
        assertThat(inForce(AUDITOR, id)).isEmpty();

        accept(id);
        assertThat(inForce(AUDITOR, id)).isEqualTo(FIRST);

        renhang.call("POST", "/submissions/" + id + ":return", "{\"cells\":{\"ships\":\"户数不符\"}}");
        assertThat(inForce(AUDITOR, id)).as("unlocked, and still what is known").isEqualTo(FIRST);
        handIn("2026-02", FIGURES.replace("12}", "13}"));
        assertThat(inForce(AUDITOR, id)).as("handed in again, not accepted yet").isEqualTo(FIRST);

        accept(id);
        assertThat(inForce(AUDITOR, id)).containsEntry("ships@", new BigDecimal("13.000000"));
        List<String> revisions =
                as(
                        AUDITOR,
                        () ->
                                db.sql(
                                                """
                                                select revision || ' ' || month || ' ' || form || ' '
                                                       || organisation || ' '
                                                       || (known_until is null)
                                                       || ' ' || (known_from is not null) as line
                                                  from fact.return_cell
                                                 where submission = :submission and item = 'ships'
                                                 order by revision
                                                """)
                                        .param("submission", Long.parseLong(id))
                                        .query((row, _) -> row.getString("line"))
                                        .list());
        assertThat(revisions)
                .containsExactly(
                        "1 2026-02-01 bank bank-east false true",
                        "2 2026-02-01 bank bank-east true true");
    }

    @Test
    void factsAreSeenByTheirInstitutionAndWhoSeesAll() {
        String id = handIn("2026-03", FIGURES);
        accept(id);

        for (Caller it :
                List.of(
                        caller("bank-east", Role.BANK),
                        caller("office", Role.OFFICE),
                        caller("central-bank", Role.REGULATOR),
                        AUDITOR)) {
            assertThat(inForce(it, id)).as(it.role().name()).isEqualTo(FIRST);
        }
        for (Caller it :
                List.of(
                        caller("bank-west", Role.BANK),
                        caller("990102", Role.COUNTY),
                        caller("harbour", Role.DEPARTMENT),
                        caller("group-harbour", Role.GROUP),
                        caller("bank-east", Role.ADMINISTRATOR),
                        caller("", Role.BANK))) {
            assertThat(inForce(it, id)).as(it.role().name()).isEmpty();
        }
    }

    @Test
    void nobodyChangesOrRemovesAFact() {
        String id = handIn("2026-04", FIGURES);
        accept(id);

        for (String sql :
                List.of(
                        "update returns.accepted_cell set value = 1",
                        "delete from returns.accepted_cell")) {
            assertThatThrownBy(() -> as(CurrentCaller.SYSTEM, () -> db.sql(sql).update()))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() ->
                        as(
                                caller("bank-east", Role.BANK),
                                () ->
                                        db.sql(
                                                        """
                                                        insert into returns.accepted_cell
                                                               (submission, revision, item, value,
                                                                known_from)
                                                        values (:submission, 9, 'loans', 1, now())
                                                        """)
                                                .param("submission", Long.parseLong(id))
                                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aMonthFromBeforeSupervisionIsFilledInAndReviewed() {
        accept(handIn("2026-05", FIGURES));

        assertThat(renhang.signIn().page("/returns?month=2026-05").body())
                .contains("数据可以补录", "东岸银行青山分行", "已采纳", "未报")
                .doesNotContain("逾期");
        east.signIn();
        assertThat(east.page("/returns/bank/2026-06/bank-east").body())
                .contains("船舶抵押贷款余额", "1,000.123456")
                .as("the form can be filled in")
                .contains("id=\"cell-loans\"");
        for (String never : List.of("2026-10", "2025-12", "2031-01")) {
            assertThat(
                            east.call(
                                            "POST",
                                            "/returns/bank/months/" + never + "/submissions",
                                            FIGURES)
                                    .status())
                    .as("opened, and asked of by no form: " + never)
                    .isEqualTo(404);
        }
    }

    @Test
    void onceThatMonthIsOpenedAndClosedItTakesNothing() {
        String id = handIn("2026-07", FIGURES);
        handIn("2026-08", FIGURES);
        assertThat(office.signIn().page("/").body()).contains("2026年8月有 1 张报表待审核");
        office.call("PUT", "/months/2026-07", "");
        office.call("POST", "/months/2026-07:close", "{\"anyway\":true,\"reason\":\"试\"}");

        assertThat(renhang.call("POST", "/submissions/" + id + ":accept", "").status())
                .isEqualTo(409);
        assertThat(east.call("POST", "/returns/bank/months/2026-07/submissions", FIGURES).status())
                .isEqualTo(409);
        assertThat(east.call("POST", "/returns/bank/months/2026-08/submissions", FIGURES).status())
                .as("between opened months there is no history")
                .isEqualTo(404);
        Visitor.Reply desk = office.page("/");
        assertThat(desk.status()).isEqualTo(200);
        assertThat(desk.body()).doesNotContain("2026年8月有");
    }
}
