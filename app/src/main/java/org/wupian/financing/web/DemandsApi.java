package org.wupian.financing.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.directory.Organisations;
import org.wupian.financing.Demand;
import org.wupian.financing.Demands;
import org.wupian.financing.Match;
import org.wupian.financing.Product;
import org.wupian.financing.ReasonWords;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.ui.Paged;

/// Demands of enterprises for programs (融资需求接口).
@RestController
@RequestMapping("/api/v1/demands")
class DemandsApi {

    private final Demands demands;
    private final DemandForms forms;
    private final ReasonWords words;
    private final Organisations organisations;

    DemandsApi(Demands demands, DemandForms forms, ReasonWords words, Organisations organisations) {
        this.demands = demands;
        this.forms = forms;
        this.words = words;
        this.organisations = organisations;
    }

    /// @param creditCode of the enterprise, by its county or the office
    /// @param registeredOn ISO date of registration, when the enterprise wants it to be known
    record Body(
            @Nullable String creditCode,
            @Nullable Long amountFen,
            @Nullable Integer termMonths,
            @Nullable String purpose,
            @Nullable String area,
            @Nullable List<String> collateral,
            @Nullable String taxGrade,
            @Nullable String registeredOn) {}

    record DemandJson(
            long id,
            long enterprise,
            long amountFen,
            int termMonths,
            String purpose,
            String area,
            @Nullable List<String> collateral,
            String taxGrade,
            @Nullable LocalDate registeredOn,
            Instant askedAt,
            String matches) {}

    record Unit(String id, String name) {}

    /// @param version that of the day on which the demand was made
    record ProductJson(long id, int version, String name, Unit bank, String area, String rule) {}

    record ReasonJson(String condition, String text) {}

    record MatchJson(ProductJson product, Match.Verdict verdict, List<ReasonJson> reasons) {}

    record Items<T>(List<T> items) {}

    /// An enterprise declares its own demand, its county or the office that of the enterprise with
    /// the code.
    @Allowed({Role.ENTERPRISE, Role.COUNTY, Role.OFFICE})
    @PostMapping
    ResponseEntity<DemandJson> declare(@RequestBody Body body) {
        Demand.Terms terms =
                forms.terms(
                        body.amountFen(),
                        body.termMonths(),
                        body.purpose(),
                        body.area(),
                        body.collateral(),
                        body.taxGrade(),
                        body.registeredOn());
        String code = Objects.requireNonNullElse(body.creditCode(), "").strip();
        Demand it = demands.declare(code.toUpperCase(Locale.ROOT), terms);
        return ResponseEntity.created(URI.create(path(it))).body(json(it));
    }

    /// Those the caller may see, the newest first.
    @Allowed({Role.ENTERPRISE, Role.COUNTY, Role.OFFICE, Role.REGULATOR, Role.AUDITOR})
    @GetMapping
    Paged<DemandJson> all(
            @RequestParam(defaultValue = Paged.USUAL) int limit,
            @RequestParam(defaultValue = "") String after) {
        return Paged.of(demands.all(), it -> Long.toString(it.id()), after, limit)
                .map(DemandsApi::json);
    }

    @Allowed({Role.ENTERPRISE, Role.COUNTY, Role.OFFICE, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/{id}")
    DemandJson one(@PathVariable long id) {
        return json(demands.get(id));
    }

    /// Products that fit first, then those of which something is missing, then those that do not.
    @Allowed({Role.ENTERPRISE, Role.COUNTY, Role.OFFICE, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/{id}/matches")
    Items<MatchJson> matches(@PathVariable long id) {
        return new Items<>(
                demands.matches(demands.get(id)).stream()
                        .map(it ->
                                new MatchJson(
                                        product(it.product()),
                                        it.verdict(),
                                        it.judgement().reasons().stream()
                                                .map(why ->
                                                        new ReasonJson(
                                                                words.condition(why),
                                                                words.text(why)))
                                                .toList()))
                        .toList());
    }

    private ProductJson product(Product it) {
        return new ProductJson(
                it.id(),
                it.version(),
                it.terms().name(),
                new Unit(it.bank(), organisations.name(it.bank())),
                it.terms().area(),
                it.terms().rule());
    }

    private static DemandJson json(Demand it) {
        Demand.Terms terms = it.terms();
        return new DemandJson(
                it.id(),
                it.operator(),
                terms.amountFen(),
                terms.termMonths(),
                terms.purpose(),
                terms.area(),
                terms.collateral(),
                terms.taxGrade(),
                terms.registeredOn(),
                it.askedAt(),
                path(it) + "/matches");
    }

    private static String path(Demand it) {
        return "/api/v1/demands/" + it.id();
    }
}
