package org.wupian.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.supervision.Visitor;

/// What people change about their own account, and the administrator about others'.
@WupianTest(pack = "src/test/packs/qingshan", demo = true, own = true)
class OwnAccountTest {

    private static final String FRESH = "a-longer-password";

    @LocalServerPort int port;

    @Autowired JdbcClient db;

    @Autowired TransactionTemplate transaction;

    private List<String> kept() {
        return CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () ->
                        transaction.execute(_ ->
                                db.sql("select mail from directory.account where mail <> ''")
                                        .query(String.class)
                                        .list()));
    }

    @Test
    void aPersonChangesTheirPassword() {
        Visitor visitor = new Visitor(port, "gangju").signIn();
        visitor.page("/account");

        assertThat(visitor.submit("/account/password", password("wrong")).body()).contains("现口令不对");
        assertThat(visitor.submit("/account/password", password("demo")).status()).isEqualTo(303);

        assertThat(new Visitor(port, "gangju").get("/months").status()).isEqualTo(401);
    }

    @Test
    void theAuditorReadsTheAccountsTheAdministratorOpensThem() {
        String link = "href=\"/accounts/renhang\"";

        assertThat(new Visitor(port, "admin").signIn().page("/accounts").body()).contains(link);
        assertThat(new Visitor(port, "auditor").signIn().page("/accounts").body())
                .contains("renhang")
                .doesNotContain(link);
    }

    @Test
    void unitsAreFoundByTheirNames() {
        assertThat(new Visitor(port, "office").signIn().page("/search?q=港航局").body())
                .contains("市港航局");
    }

    @Test
    void aPersonSaysWhereNoticesAreSentAndTakesItBack() {
        Visitor visitor = new Visitor(port, "renhang").signIn();
        visitor.page("/account");

        Visitor.Reply wrong = visitor.submit("/account/mail", Map.of("mail", "nobody@"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("邮箱格式不对", "value=\"nobody@\"");
        assertThat(visitor.submit("/account/mail", Map.of("mail", " li@bank.example ")).status())
                .isEqualTo(303);
        assertThat(visitor.page("/account").body()).contains("邮箱已保存", "value=\"li@bank.example\"");
        assertThat(kept())
                .as("under lock in the database")
                .isNotEmpty()
                .allMatch(it -> it.startsWith("sealed:"));

        visitor.submit("/account/mail", Map.of("mail", ""));
        assertThat(visitor.page("/account").body()).contains("通知不再发邮件");
    }

    @Test
    void theAdministratorSetsIt() {
        Visitor admin = new Visitor(port, "admin").signIn();
        admin.page("/accounts/unit-990102");

        Visitor.Reply wrong =
                admin.submit(
                        "/accounts/unit-990102",
                        Map.of("name", "东区经办", "enabled", "true", "mail", "a b@c.example"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("东区经办", "a b@c.example");
        admin.submit(
                "/accounts/unit-990102",
                Map.of("name", "东区经办", "enabled", "true", "mail", "east@c.example"));

        assertThat(admin.page("/accounts/unit-990102").body()).contains("east@c.example");
        Visitor program = new Visitor(port, "admin");
        String kept = "{\"name\":\"东区\",\"leader\":false,\"enabled\":true}";
        assertThat(program.call("PUT", "/accounts/unit-990102", kept).json().get("mail").asString())
                .isEqualTo("east@c.example");
        String bad = "{\"name\":\"东区\",\"leader\":false,\"enabled\":true,\"mail\":\"x\"}";
        assertThat(program.call("PUT", "/accounts/unit-990102", bad).status()).isEqualTo(422);
    }

    @Test
    void aNewAccountMayHaveAnAddress() {
        String form =
                """
                {"login":"wang","name":"王","organisation":"harbour","role":"DEPARTMENT",
                 "leader":false,"mail":"%s"}
                """;
        Visitor program = new Visitor(port, "admin");

        assertThat(program.call("POST", "/accounts", form.formatted("wang")).status())
                .isEqualTo(422);
        assertThat(program.call("POST", "/accounts", form.formatted("wang@a.example")).status())
                .isEqualTo(201);
    }

    @Test
    void theAdministratorMakesAnAccountForSomebodyWhoLeadsNobody() {
        Visitor admin = new Visitor(port, "admin").signIn();
        admin.page("/accounts/new");

        Visitor.Reply made =
                admin.submit(
                        "/accounts",
                        Map.of(
                                "login", "zhao",
                                "name", "赵",
                                "organisation", "harbour",
                                "role", "DEPARTMENT"));

        assertThat(made.status()).as(made.body()).isEqualTo(303);
        String bare =
                """
                {"login":"qian","name":"钱","organisation":"harbour","role":"DEPARTMENT"}
                """;
        assertThat(new Visitor(port, "admin").call("POST", "/accounts", bare).status())
                .isEqualTo(201);
    }

    private static Map<String, String> password(String old) {
        return Map.of("old", old, "fresh", FRESH, "again", FRESH);
    }
}
