package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.supervision.Visitor;

/// A bank has its own system told of pushes, at the browser.
@WupianTest(demo = true, own = true, settings = "wupian.webhook.inner-addresses=true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WebhookPagesTest {

    private static final String PAGE = "/pushes/webhook";

    @LocalServerPort int port;
    @Autowired Webhooks webhooks;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    private Visitor as(String account) {
        return new Visitor(port, account).signIn();
    }

    /// A system that answers every message in the same way.
    private static HttpServer bankSystem(int status) throws IOException {
        HttpServer system =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        system.createContext(
                "/hook",
                exchange -> {
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        system.start();
        return system;
    }

    @Test
    @Order(1)
    void theSecretIsShownOnceAndToNobodyElse() {
        Visitor bank = as("unit-bank-icbc");
        assertThat(bank.page("/pushes").body()).contains(PAGE);
        assertThat(bank.page(PAGE).body()).contains("设置地址后", "还没有投递").doesNotContain("停止推送回调");

        Visitor.Reply wrong = bank.submit(PAGE, Map.of("url", "bank.example/hook"));
        Visitor.Reply set = bank.submit(PAGE, Map.of("url", "https://bank.example/hook"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("https 开头", "bank.example/hook");
        assertThat(set.status()).isEqualTo(200);
        assertThat(set.body()).containsPattern("<code class=\"wp-secret\">[\\w-]{40,}</code>");
        assertThat(bank.page(PAGE).body())
                .contains("https://bank.example/hook", "停止推送回调")
                .doesNotContain("wp-secret");
        assertThat(as("unit-bank-abc").page(PAGE).body()).doesNotContain("bank.example/hook");
    }

    @Test
    @Order(2)
    void onlyRecipientsHaveOne() {
        for (String account : List.of("kejiju", "office", "unit-411702", "auditor")) {
            Visitor other = as(account);
            other.page("/pushes");
            assertThat(other.page(PAGE).status()).as(account).isEqualTo(403);
            assertThat(other.submit(PAGE, Map.of("url", "https://x.example")).status())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(as("kejiju").page("/pushes").body()).doesNotContain(PAGE);
        assertThat(as("unit-insurer-picc").page(PAGE).status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void aDeliveryIsTriedAgainAndWhenItIsGivenUpTheBankIsTold() throws IOException {
        HttpServer system = bankSystem(503);
        Visitor bank = as("unit-bank-icbc");
        bank.page(PAGE);
        bank.submit(
                PAGE, Map.of("url", "http://localhost:" + system.getAddress().getPort() + "/hook"));
        Visitor development = new Visitor(port, "unit-development");
        Lists.send(
                development,
                "/rosters/bond-issuers/imports",
                "发债.xlsx",
                Lists.sheet("名单", List.of(List.of("企业名称", "类别"), List.of("驻马店市城润实业集团有限公司", "培育"))));
        development.call("POST", "/rosters/bond-issuers/versions", "");
        assertThat(bank.page(PAGE).body()).contains("等待投递", "发债后备企业名单");

        webhooks.deliver();
        Lists.send(
                development,
                "/rosters/bond-issuers/imports",
                "发债.xlsx",
                Lists.sheet("名单", List.of(List.of("企业名称", "类别"), List.of("驻马店市润泽水务有限公司", "培育"))));
        development.call("POST", "/rosters/bond-issuers/versions", "");
        String tried = bank.page(PAGE).body();
        String toldEarly = bank.page("/inbox").body();
        for (int i = 0; i < 6; i++) {
            untilTheNextAttempt();
            webhooks.deliver();
        }
        system.stop(0);

        assertThat(tried).contains("等待投递", "重试中", "对方回应 503", "下次 2026", "有推送还没有送到");
        assertThat(toldEarly).doesNotContain("没有成功");
        assertThat(bank.page(PAGE).body()).contains("已停止", "有推送多次投递没有成功");
        assertThat(bank.page("/inbox").body()).contains("投递 7 次没有成功");
        assertThat(as("unit-bank-abc").page("/inbox").body()).doesNotContain("没有成功");
        aNewAddressIsTriedAtOnce(bank);
    }

    private void aNewAddressIsTriedAtOnce(Visitor bank) throws IOException {
        HttpServer system = bankSystem(204);
        bank.page(PAGE);
        bank.submit(
                PAGE, Map.of("url", "http://localhost:" + system.getAddress().getPort() + "/hook"));
        webhooks.deliver();
        system.stop(0);

        assertThat(bank.page(PAGE).body()).contains("已送达").doesNotContain("多次投递没有成功");
    }

    private void untilTheNextAttempt() {
        CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () ->
                        transaction.executeWithoutResult(_ ->
                                db.sql(
                                                "update roster.delivery set due_at = due_at - interval '1 day'")
                                        .update()));
    }

    @Test
    @Order(4)
    void itIsStopped() {
        Visitor bank = as("unit-bank-icbc");
        bank.page(PAGE);

        assertThat(bank.submit(PAGE + "/stop", Map.of()).status()).isEqualTo(303);

        assertThat(bank.page(PAGE).body())
                .contains("已停止向贵单位系统发送消息")
                .doesNotContain("localhost:", "停止推送回调");
        assertThat(new Visitor(port, "auditor").get("/audit/links?q=webhook-set").body())
                .contains("unit-bank-icbc", "bank.example")
                .doesNotContain("bank.example/hook");
    }
}
