package org.wupian;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Connection;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToAll;
import org.wupian.kernel.AllowedToSignedIn;

@AnalyzeClasses(
        packages = "org.wupian",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.Written.class})
class ArchitectureTest {

    /// Leaves out what the build wired ahead of time, which lies beside the classes after `./run`.
    static final class Written implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("__") && !location.contains("$$SpringCGLIB$$");
        }
    }

    private static final Pattern SUFFIXES =
            Pattern.compile(".*(Impl|Manager|Helper|Utils?|Dto|Vo|Bo|Entity|Service)");

    @ArchTest
    static final ArchRule sqlHasItsPlace =
            noClasses()
                    .that(areNotNamed("Table|Query"))
                    .and(resideOutside("org.wupian.database"))
                    .should()
                    .dependOnClassesThat(
                            assignableTo(JdbcClient.class)
                                    .or(assignableTo(JdbcOperations.class))
                                    .or(assignableTo(Connection.class))
                                    .or(assignableTo(Statement.class)))
                    .because(
                            "whoever asks what touches a table reads the one …Table or …Query class,"
                                    + " and each of them is tested against a real database");

    @ArchTest
    static final ArchRule endpointsDeclareTheirPermission =
            methods()
                    .that()
                    .areMetaAnnotatedWith(RequestMapping.class)
                    .should()
                    .beMetaAnnotatedWith(Allowed.class)
                    .orShould()
                    .beAnnotatedWith(AllowedToSignedIn.class)
                    .orShould()
                    .beAnnotatedWith(AllowedToAll.class)
                    .because(
                            "an endpoint that forgets to say who may call it is refused to everybody");

    @ArchTest
    static final ArchRule controllersAreTheirModulesOwn =
            classes()
                    .that()
                    .areMetaAnnotatedWith(Controller.class)
                    .should()
                    .bePackagePrivate()
                    .because("pages and calls are reached by URL, never by another class");

    @ArchTest
    static final ArchRule problemsAreMappedInOnePlace =
            noClasses()
                    .that(resideOutside("org.wupian.ui"))
                    .should()
                    .beMetaAnnotatedWith(ControllerAdvice.class)
                    .because("the same problem looks the same on every page and in every answer");

    @ArchTest
    static final ArchRule namesSayWhatItIs =
            noClasses()
                    .should()
                    .haveNameMatching(SUFFIXES.pattern())
                    .because("such an ending says how a class is made, not what it is in the city");

    @ArchTest
    static final ArchRule packagesAreBusinessWords =
            noClasses()
                    .should()
                    .resideInAnyPackage(
                            "..impl..",
                            "..service..",
                            "..dto..",
                            "..entity..",
                            "..util..",
                            "..common..",
                            "..config..")
                    .because("the tree reads as the city's work");

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses()
                    .should()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "asks java.time for now without a clock",
                                    ArchitectureTest::now))
                    .because(
                            "tests and trials stop the clock, and servers stand in other time zones");

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors =
            noFields()
                    .should()
                    .beAnnotatedWith(Autowired.class)
                    .because("what a class needs is seen where it is made");

    private static boolean now(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().isEmpty();
    }

    private static DescribedPredicate<JavaClass> areNotNamed(String endings) {
        Pattern named = Pattern.compile(".*(" + endings + ")");
        return DescribedPredicate.describe(
                "are not (inside) a class ending in " + endings,
                it -> !named.matcher(topLevel(it).getSimpleName()).matches());
    }

    private static DescribedPredicate<JavaClass> resideOutside(String packageName) {
        return DescribedPredicate.not(resideInAPackage(packageName));
    }

    private static JavaClass topLevel(JavaClass it) {
        return it.getEnclosingClass().map(ArchitectureTest::topLevel).orElse(it);
    }
}
