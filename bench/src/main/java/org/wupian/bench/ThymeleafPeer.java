package org.wupian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;

/// The peer of J4, a process of its own: the same list on the same framework with Thymeleaf, as
/// most people would write it, on virtual threads. It reads session, scope and content from the
/// same database; what surrounds the table is fixed text of its template, and no security chain is
/// asked, so that it has less to do than the product.
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ThymeleafPeer.Measures.class)
class ThymeleafPeer {

    private static final String ROW =
            """
            <tbody>
                <tr th:each="it : ${measures}">
                    <th scope="row"><span class="wp-nowrap" th:text="${it.number}"></span></th>
                    <td data-label="名称"><a th:href="@{/measures/{number}(number=${it.number})}" th:text="${it.title}"></a></td>
                    <td data-label="领域"><span th:text="${it.area}"></span></td>
                    <td data-label="牵头单位"><span th:text="${it.lead}"></span></td>
                    <td data-label="责任单位（个）" class="wp-number"><span class="wp-nowrap" th:text="${it.units}"></span></td>
                    <td data-label="概要"><span th:text="${it.summary}"></span></td>
                </tr>
            </tbody>
            """;

    /// @param arguments port, database, password, file with the page of the product
    public static void main(String[] arguments) throws IOException {
        Path page = Path.of(arguments[3]);
        Path templates = Files.createDirectories(page.resolveSibling("templates"));
        String html = Files.readString(page);
        int begin = html.indexOf("<tbody>");
        int end = html.indexOf("</tbody>") + "</tbody>".length();
        Files.writeString(
                templates.resolve("measures.html"),
                html.substring(0, begin) + ROW + html.substring(end));
        SpringApplication peer = new SpringApplication(ThymeleafPeer.class);
        peer.setDefaultProperties(
                Map.of(
                        "server.port", arguments[0],
                        "server.address", "127.0.0.1",
                        "spring.datasource.url", arguments[1],
                        "spring.datasource.username", "wupian_app",
                        "spring.datasource.password", arguments[2],
                        "spring.threads.virtual.enabled", "true",
                        "spring.thymeleaf.prefix", "file:" + templates + "/",
                        "spring.main.banner-mode", "off",
                        "logging.level.root", "warn"));
        peer.run();
    }

    /// A line of the list, as a template reads it.
    record Line(String number, String title, String area, String lead, int units, String summary) {}

    @Controller
    static class Measures {

        private final JdbcClient db;
        private final TransactionTemplate transaction;
        private final Map<String, String> names = new HashMap<>();

        Measures(JdbcClient db, PlatformTransactionManager transactions) {
            this.db = db;
            this.transaction = new TransactionTemplate(transactions);
            db.sql(
                            """
                            select code, name from directory.organisation
                             union all
                            select code, name from directory.area
                            """)
                    .query(row -> {
                        names.put(row.getString(1), row.getString(2));
                    });
        }

        @GetMapping("/measures")
        String list(@CookieValue("wupian") String session, Model model) {
            transaction.executeWithoutResult(_ ->
                    db.sql(BareHandler.SESSION)
                            .param(BareHandler.sessionOf(session))
                            .query((row, _) -> row.getString(1))
                            .list());
            model.addAttribute("measures", transaction.execute(_ -> content()));
            return "measures";
        }

        private List<Line> content() {
            db.sql(BareHandler.SCOPE).query((row, _) -> row.getString(1)).list();
            return db.sql(
                            """
                            select m.number, m.title, m.area, f.lead, m.summary,
                                   (select count(distinct d.organisation) from plan.duty d
                                     where d.version = m.version and d.measure = m.number) as units
                              from plan.measure m
                                   join fact.measure f on f.number = m.number
                             where m.version = (select max(number) from plan.version)
                             order by m.position
                            """)
                    .query((row, _) ->
                            new Line(
                                    row.getString("number"),
                                    row.getString("title"),
                                    name(row.getString("area")),
                                    name(row.getString("lead")),
                                    row.getInt("units"),
                                    row.getString("summary")))
                    .list();
        }

        private String name(String code) {
            return names.getOrDefault(code, code);
        }
    }
}
