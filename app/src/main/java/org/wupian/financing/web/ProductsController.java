package org.wupian.financing.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.eligibility.Rule;
import org.wupian.financing.Product;
import org.wupian.financing.ProductKinds;
import org.wupian.financing.ProductKinds.Kind;
import org.wupian.financing.Products;
import org.wupian.financing.RuleLanguage;
import org.wupian.financing.RuleReading;
import org.wupian.financing.RuleWords;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToUnitsAndAuditor;
import org.wupian.kernel.Money;
import org.wupian.kernel.Role;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Errors;
import org.wupian.ui.Facet;
import org.wupian.ui.Invalid;
import org.wupian.ui.Listing;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Option;
import org.wupian.ui.Section;
import org.wupian.ui.SeeOther;
import org.wupian.ui.Text;

/// The catalogue of products and the page of one (金融产品库).
@Controller
@RequestMapping("/products")
class ProductsController {

    private final Products products;
    private final ProductKinds kinds;
    private final RuleLanguage language;
    private final RuleWords words;
    private final Organisations organisations;

    ProductsController(
            Products products,
            ProductKinds kinds,
            RuleLanguage language,
            RuleWords words,
            Organisations organisations) {
        this.products = products;
        this.kinds = kinds;
        this.language = language;
        this.words = words;
        this.organisations = organisations;
    }

    @Bean
    static NavigationEntry productsEntry() {
        return new NavigationEntry(
                Section.FINANCING,
                "financing.products",
                "/products",
                Set.of(
                        Role.OFFICE,
                        Role.GROUP,
                        Role.DEPARTMENT,
                        Role.COUNTY,
                        Role.BANK,
                        Role.INSURER,
                        Role.REGULATOR,
                        Role.ENTERPRISE,
                        Role.AUDITOR),
                20);
    }

    @AllowedToUnitsAndAuditor
    @GetMapping
    Answer list(Ask ask) {
        List<Product> all = products.all();
        Listing<Product> list = Listing.of(ask, t("products"), all, columns(), facets(all));
        return list.answer(() -> new ProductsPage(list, CurrentCaller.get().is(Role.BANK)));
    }

    @AllowedToUnitsAndAuditor
    @GetMapping("/{id}")
    ProductPage one(@PathVariable long id) {
        return page(products.get(id), "", Errors.NONE);
    }

    @Allowed(Role.REGULATOR)
    @PostMapping("/{id}/unpublish")
    Answer unpublish(@PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        try {
            products.unpublish(id, reason);
            return new SeeOther("/products/" + id).flash("financing.unpublished");
        } catch (Invalid wrong) {
            return page(products.get(id), reason, wrong.errors());
        }
    }

    @Allowed(Role.REGULATOR)
    @PostMapping("/{id}/publish")
    SeeOther publish(@PathVariable long id) {
        products.publish(id);
        return new SeeOther("/products/" + id).flash("financing.published");
    }

    private ProductPage page(Product it, String reason, Errors errors) {
        Rule rule =
                language.read(it.terms().rule()) instanceof RuleReading.Read read
                        ? read.rule()
                        : Rule.ANYBODY;
        return new ProductPage(
                it,
                organisations.name(it.bank()),
                ProductKinds.name(kinds.types(), it.terms().type()),
                area(it),
                names(it.terms().guarantees(), kinds.guarantees()),
                names(it.terms().collateral(), kinds.collateral()),
                words.of(rule),
                it.state(products.today()),
                products.versions(it.id()),
                Products.keeps(it),
                CurrentCaller.get().is(Role.REGULATOR),
                reason,
                errors);
    }

    private static String names(List<String> codes, List<Kind> among) {
        return codes.isEmpty()
                ? t("none")
                : String.join("、", codes.stream().map(it -> ProductKinds.name(among, it)).toList());
    }

    private String area(Product it) {
        return organisations.area(it.terms().area()).map(area -> area.name()).orElse("");
    }

    private List<Column<Product>> columns() {
        return List.of(
                Column.of(
                        "name",
                        t("name"),
                        it -> Cell.link(it.terms().name(), "/products/" + it.id())),
                Column.of("bank", t("bank"), it -> Cell.words(organisations.name(it.bank()))),
                Column.of("type", t("type"), it -> Cell.words(type(it))),
                Column.of("area", t("area"), it -> Cell.words(area(it))),
                Column.figures("most", t("most.wan"), it -> wan(it.terms().mostFen())),
                Column.figures("months", t("months.unit"), it -> Cell.figure(it.terms().months())),
                Column.figures("rate", t("rate.unit"), ProductsController::rate),
                Column.of(
                        "guarantees",
                        t("guarantees"),
                        it -> Cell.words(names(it.terms().guarantees(), kinds.guarantees()))),
                Column.of(
                        "state",
                        t("state"),
                        it ->
                                new Cell.Tag(
                                        state(it.state(products.today())),
                                        it.state(products.today()).colour())));
    }

    private String type(Product it) {
        return ProductKinds.name(kinds.types(), it.terms().type());
    }

    private static Cell wan(long fen) {
        BigDecimal wan = new Money(fen).wan();
        return new Cell.Figure(wan, Math.min(2, wan.scale()));
    }

    /// The lowest rate; what is not said is not nothing.
    private static Cell rate(Product it) {
        Integer from = it.terms().rateFrom();
        return from == null
                ? new Cell.None(Text.t("financing.rate.none"))
                : new Cell.Figure(BigDecimal.valueOf(from, 2), 2);
    }

    static String state(Product.State state) {
        return t("state." + state.name().toLowerCase(Locale.ROOT));
    }

    private List<Facet<Product>> facets(List<Product> all) {
        List<String> banks = all.stream().map(Product::bank).distinct().toList();
        return List.of(
                new Facet<>(
                        "area",
                        t("area"),
                        organisations.areas().stream()
                                .map(it -> new Option(it.code(), it.name()))
                                .toList(),
                        it -> it.terms().area()),
                new Facet<>("type", t("type"), options(kinds.types()), it -> it.terms().type()),
                new Facet<>(
                        "bank",
                        t("bank"),
                        banks.stream().map(it -> new Option(it, organisations.name(it))).toList(),
                        Product::bank),
                new Facet<>(
                        "state",
                        t("state"),
                        Arrays.stream(Product.State.values())
                                .map(it -> new Option(it.name(), state(it)))
                                .toList(),
                        it -> it.state(products.today()).name()));
    }

    static List<Option> options(List<Kind> kinds) {
        return kinds.stream().map(it -> new Option(it.code(), it.name())).toList();
    }

    private static String t(String key) {
        return Text.t("financing." + key);
    }
}
