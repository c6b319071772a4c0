package org.wupian.financing.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.document.Sent;
import org.wupian.document.Sheets;
import org.wupian.financing.Product;
import org.wupian.financing.ProductKinds;
import org.wupian.financing.Products;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.Role;
import org.wupian.roster.Rosters;
import org.wupian.ui.Answer;
import org.wupian.ui.Download;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Option;
import org.wupian.ui.SeeOther;
import org.wupian.ui.Text;

/// The forms with which a bank keeps its products (金融产品维护).
@Controller
@RequestMapping("/products")
class ProductEditController {

    private static final List<String> SECTIONS =
            Stream.iterate('A', it -> it <= 'S', it -> (char) (it + 1))
                    .map(String::valueOf)
                    .toList();

    private final Products products;
    private final ProductForms forms;
    private final ProductSheets sheets;
    private final ProductKinds kinds;
    private final Organisations organisations;
    private final Rosters rosters;

    ProductEditController(
            Products products,
            ProductForms forms,
            ProductSheets sheets,
            ProductKinds kinds,
            Organisations organisations,
            Rosters rosters) {
        this.products = products;
        this.forms = forms;
        this.sheets = sheets;
        this.kinds = kinds;
        this.organisations = organisations;
        this.rosters = rosters;
    }

    @Allowed(Role.BANK)
    @GetMapping("/new")
    ProductFormPage blank() {
        LocalDate today = products.today();
        return page(null, ProductForm.empty(today), "", Errors.NONE);
    }

    /// @param check set when the text of the rule is only to be seen
    @Allowed(Role.BANK)
    @PostMapping
    Answer add(@ModelAttribute ProductForm form, @RequestParam(defaultValue = "") String check) {
        try {
            var terms = forms.terms(form);
            if (!check.isEmpty()) {
                return page(null, form, terms.rule(), Errors.NONE);
            }
            return new SeeOther("/products/" + products.add(terms).id()).flash("financing.added");
        } catch (Invalid wrong) {
            return page(null, form, "", wrong.errors());
        }
    }

    @Allowed(Role.BANK)
    @GetMapping("/{id}/edit")
    ProductFormPage edit(@PathVariable long id) {
        Product it = own(id);
        return page(it, ProductForm.of(it.version(), it.terms()), it.terms().rule(), Errors.NONE);
    }

    @Allowed(Role.BANK)
    @PostMapping("/{id}")
    Answer change(
            @PathVariable long id,
            @ModelAttribute ProductForm form,
            @RequestParam(defaultValue = "") String check) {
        Product it = own(id);
        try {
            var terms = forms.terms(form);
            if (!check.isEmpty()) {
                return page(it, form, terms.rule(), Errors.NONE);
            }
            Product after = products.change(id, form.version(), terms);
            boolean same = after.version() == it.version();
            return new SeeOther("/products/" + id)
                    .flash(same ? "financing.same" : "financing.changed");
        } catch (Invalid wrong) {
            return page(it, form, "", wrong.errors());
        }
    }

    private Product own(long id) {
        Product it = products.get(id);
        if (!Products.keeps(it)) {
            throw new Forbidden(it.subject());
        }
        return it;
    }

    private ProductFormPage page(
            @Nullable Product of, ProductForm form, String rule, Errors errors) {
        return new ProductFormPage(
                of,
                form,
                ProductsController.options(kinds.types()),
                organisations.areas().stream().map(it -> new Option(it.code(), it.name())).toList(),
                ProductsController.options(kinds.guarantees()),
                ProductsController.options(kinds.collateral()),
                organisations.of(Organisation.Kind.COUNTY).stream()
                        .map(it -> new Option(it.code(), it.name()))
                        .toList(),
                words("section", SECTIONS),
                words("size", List.of("LARGE", "MEDIUM", "SMALL", "MICRO")),
                rosters.all().stream().map(it -> new Option(it.code(), it.name())).toList(),
                words("taxGrade", List.of("A", "B", "M", "C", "D")),
                rule,
                errors);
    }

    private static List<Option> words(String name, List<String> codes) {
        return codes.stream()
                .map(it ->
                        new Option(
                                it,
                                Text.t(
                                        "financing.%s.%s"
                                                .formatted(
                                                        name,
                                                        it.toLowerCase(java.util.Locale.ROOT)))))
                .toList();
    }

    @Allowed(Role.BANK)
    @GetMapping("/import")
    ProductImportPage importForm() {
        return new ProductImportPage(Errors.NONE);
    }

    @Allowed(Role.BANK)
    @PostMapping("/import")
    Answer take(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw new Invalid(new FieldError("file", "financing.error.file"));
            }
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            Products.Taken it =
                    products.take(sheets.read(name, Sent.bytes(file, Sheets.MOST_BYTES)));
            return new SeeOther("/products")
                    .flash("financing.taken", it.added(), it.changed(), it.unchanged());
        } catch (Invalid wrong) {
            return new ProductImportPage(wrong.errors());
        }
    }

    /// The bank's own products, to be changed and sent back.
    @Allowed(Role.BANK)
    @GetMapping("/workbook.xlsx")
    Download workbook() {
        String bank = CurrentCaller.get().organisation();
        List<Product> own = products.all().stream().filter(it -> it.bank().equals(bank)).toList();
        return Download.of(
                Text.t("financing.workbook.name", organisations.name(bank)) + ".xlsx",
                Download.XLSX,
                sheets.write(own));
    }
}
