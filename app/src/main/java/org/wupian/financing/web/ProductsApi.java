package org.wupian.financing.web;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.wupian.directory.Organisations;
import org.wupian.document.Sent;
import org.wupian.document.Sheets;
import org.wupian.financing.Product;
import org.wupian.financing.ProductTerms;
import org.wupian.financing.Products;
import org.wupian.financing.RuleLanguage;
import org.wupian.financing.RuleReading;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToUnitsAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Paged;

/// Products for programs (金融产品接口).
@RestController
@RequestMapping("/api/v1")
class ProductsApi {

    private final Products products;
    private final ProductForms forms;
    private final ProductSheets sheets;
    private final RuleLanguage language;
    private final Organisations organisations;

    ProductsApi(
            Products products,
            ProductForms forms,
            ProductSheets sheets,
            RuleLanguage language,
            Organisations organisations) {
        this.products = products;
        this.forms = forms;
        this.sheets = sheets;
        this.language = language;
        this.organisations = organisations;
    }

    record Unit(String id, String name) {}

    record Items<T>(List<T> items) {}

    /// @param state OFFERED, COMING, EXPIRED or UNPUBLISHED
    /// @param unpublished the reason, empty while it stands
    record ProductJson(
            long id,
            int version,
            String name,
            Unit bank,
            String area,
            String rule,
            String type,
            long leastFen,
            long mostFen,
            int months,
            @Nullable Integer rateFromBp,
            @Nullable Integer rateToBp,
            List<String> guarantees,
            List<String> collateral,
            String summary,
            String materials,
            String contact,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Product.State state,
            String unpublished) {}

    /// Terms as they are sent; amounts in fen, rates in basis points, codes of the pack or names.
    ///
    /// @param version the one that is changed, null for the newest
    record Body(
            @Nullable Integer version,
            @Nullable String name,
            @Nullable String type,
            @Nullable String area,
            @Nullable Long leastFen,
            @Nullable Long mostFen,
            @Nullable Integer months,
            @Nullable Integer rateFromBp,
            @Nullable Integer rateToBp,
            @Nullable List<String> guarantees,
            @Nullable List<String> collateral,
            @Nullable String summary,
            @Nullable String materials,
            @Nullable String contact,
            @Nullable String rule,
            @Nullable String validFrom,
            @Nullable String validUntil) {

        ProductForm form() {
            return new ProductForm(
                    version,
                    name,
                    type,
                    area,
                    leastFen == null ? "" : ProductForm.wan(leastFen),
                    mostFen == null ? "" : ProductForm.wan(mostFen),
                    months == null ? "" : months.toString(),
                    ProductForm.percent(rateFromBp),
                    ProductForm.percent(rateToBp),
                    guarantees,
                    collateral,
                    summary,
                    materials,
                    contact,
                    validFrom,
                    validUntil,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Objects.requireNonNullElse(rule, ""));
        }
    }

    record Why(@Nullable String reason) {}

    /// @param line 1-based
    /// @param column 1-based
    record Flaw(int line, int column, String code, String message) {}

    record Checked(boolean readable, List<Flaw> flaws) {}

    @AllowedToUnitsAndAuditor
    @GetMapping("/products")
    Paged<ProductJson> all(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String bank,
            @RequestParam(defaultValue = Paged.USUAL) int limit,
            @RequestParam(defaultValue = "") String after) {
        List<Product> found =
                products.all().stream()
                        .filter(it -> area.isEmpty() || it.terms().area().equals(area))
                        .filter(it -> bank.isEmpty() || it.bank().equals(bank))
                        .toList();
        return Paged.of(found, it -> Long.toString(it.id()), after, limit).map(this::json);
    }

    @AllowedToUnitsAndAuditor
    @GetMapping("/products/{id}")
    ProductJson one(@PathVariable long id) {
        return json(products.get(id));
    }

    /// All versions, the newest first.
    @AllowedToUnitsAndAuditor
    @GetMapping("/products/{id}/versions")
    Items<ProductJson> versions(@PathVariable long id) {
        products.get(id);
        return new Items<>(products.versions(id).stream().map(this::json).toList());
    }

    @Allowed(Role.BANK)
    @PostMapping("/products")
    ResponseEntity<ProductJson> add(@RequestBody Body body) {
        Product added = products.add(forms.terms(body.form()));
        return ResponseEntity.created(URI.create("/api/v1/products/" + added.id()))
                .body(json(added));
    }

    @Allowed(Role.BANK)
    @PutMapping("/products/{id}")
    ProductJson change(@PathVariable long id, @RequestBody Body body) {
        products.get(id);
        return json(products.change(id, body.version(), forms.terms(body.form())));
    }

    @Allowed(Role.REGULATOR)
    @PostMapping("/products/{id}:unpublish")
    ProductJson unpublish(@PathVariable long id, @RequestBody Why why) {
        return json(products.unpublish(id, Objects.requireNonNullElse(why.reason(), "")));
    }

    @Allowed(Role.REGULATOR)
    @PostMapping("/products/{id}:publish")
    ProductJson publish(@PathVariable long id) {
        return json(products.publish(id));
    }

    /// Takes a bank's workbook; the same again changes nothing.
    @Allowed(Role.BANK)
    @PostMapping("/products:import")
    Products.Taken take(@RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null) {
            throw new Invalid(new FieldError("file", "financing.error.file"));
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        List<ProductTerms> list = sheets.read(name, Sent.bytes(file, Sheets.MOST_BYTES));
        return products.take(list);
    }

    /// Says whether a rule can be read, nothing stored.
    @AllowedToUnitsAndAuditor
    @GetMapping("/rules:check")
    Checked check(@RequestParam(defaultValue = "") String text) {
        List<Flaw> flaws =
                language.read(text) instanceof RuleReading.Refused refused
                        ? refused.flaws().stream()
                                .map(it ->
                                        new Flaw(
                                                it.line(),
                                                it.column(),
                                                it.key(),
                                                ProductForms.words(it)))
                                .toList()
                        : List.of();
        return new Checked(flaws.isEmpty(), flaws);
    }

    private ProductJson json(Product it) {
        ProductTerms terms = it.terms();
        return new ProductJson(
                it.id(),
                it.version(),
                terms.name(),
                new Unit(it.bank(), organisations.name(it.bank())),
                terms.area(),
                terms.rule(),
                terms.type(),
                terms.leastFen(),
                terms.mostFen(),
                terms.months(),
                terms.rateFrom(),
                terms.rateTo(),
                terms.guarantees(),
                terms.collateral(),
                terms.summary(),
                terms.materials(),
                terms.contact(),
                terms.validFrom(),
                terms.validUntil(),
                it.state(products.today()),
                it.unpublished());
    }
}
