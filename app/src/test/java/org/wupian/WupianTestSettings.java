package org.wupian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.wupian.database.TestDatabase;

/// Gives the product of a [WupianTest] its database, home, pack and clock.
final class WupianTestSettings implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        WupianTest test = AnnotatedElementUtils.findMergedAnnotation(testClass, WupianTest.class);
        if (test == null) {
            return null;
        }
        return new Settings(
                test.pack(),
                test.clock(),
                test.demo(),
                test.city(),
                test.own() ? testClass.getName() : "",
                List.of(test.settings()));
    }

    /// Equal settings share one running product.
    private record Settings(
            String pack, String clock, boolean demo, boolean city, String owner, List<String> more)
            implements ContextCustomizer {

        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            Path given = pack.contains("/") ? Path.of(pack) : Path.of("../packs", pack);
            Path folder = given.toAbsolutePath().normalize();
            List<String> all = new ArrayList<>(TestDatabase.fresh().properties());
            all.add("wupian.packs=" + folder.toAbsolutePath().normalize().getParent());
            all.add("wupian.pack=" + folder.getFileName());
            all.add("wupian.clock=" + clock);
            all.add("wupian.demo=" + demo);
            all.add("wupian.demo.city=" + city);
            all.add("wupian.home=" + home());
            all.add("wupian.jobs=false");
            all.addAll(more);
            TestPropertyValues.of(all).applyTo(context);
        }

        private static Path home() {
            try {
                Path parent = Files.createDirectories(Path.of("target/homes"));
                return Files.createTempDirectory(parent, "home").toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
