using System.Reflection;
using System.Runtime.CompilerServices;
using Gozcu.Spark.Tests.ML.Examples;
using Microsoft.Spark;
using Microsoft.Spark.ML.Clustering;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;

namespace Gozcu.Spark.Tests.ML;

/// <summary>What must hold for every class of MLlib, whatever it does.</summary>
[Category("EndToEnd")]
public class EveryClassTests
{
    private static IEnumerable<Type> Constructible =>
        MLClasses.Generated.Values.Where(type =>
            typeof(Params).IsAssignableFrom(type) && type.GetConstructor([]) is not null && !s_modelsThatAreConstructed.Contains(type)
        );

    /// <summary>Microsoft.Spark lets them be constructed, Spark 3 does not.</summary>
    private static readonly Type[] s_modelsThatAreConstructed = [typeof(IDFModel), typeof(Word2VecModel)];

    /// <summary>Classes that no example shows by itself, and the tests that do.</summary>
    private static readonly Dictionary<Type, Type> s_shownElsewhere = new()
    {
        [typeof(Microsoft.Spark.ML.Clustering.DistributedLDAModel)] = typeof(ModelKindTests),
        [typeof(Microsoft.Spark.ML.Tree.CategoricalSplit)] = typeof(ModelKindTests),
        [typeof(Microsoft.Spark.ML.Stat.SummaryBuilder)] = typeof(Stat.StatTests),
    };

    [Test]
    public void Examples_CoverEveryClass()
    {
        Assert.That(MLExamples.All.Values.Select(example => example.Stage), Is.EquivalentTo(Constructible));

        var shown = MLExamples.All.Values.SelectMany(example => (Type?[])[example.Stage, example.Model]).OfType<Type>().ToHashSet();
        shown.UnionWith(s_shownElsewhere.Keys);
        for (var before = 0; before != shown.Count; )
        {
            before = shown.Count;
            shown.UnionWith(
                shown.SelectMany(type => type.GetProperties()).Select(property => property.PropertyType).Select(Element).ToList()
            );
            // A class that others extend is shown by them, and those that extend it by the objects of the examples.
            shown.UnionWith(shown.Where(type => type.IsAbstract || typeof(JavaSummary).IsAssignableFrom(type)).SelectMany(Kin).ToList());
        }
        Assert.That(MLClasses.Generated.Values.Where(type => !shown.Contains(type)), Is.Empty);
    }

    [TestCaseSource(nameof(Constructible))]
    public void Constructor_TakesOrMakesAnId(Type type)
    {
        var made = (Params)Activator.CreateInstance(type)!;
        Assert.That(made.Uid(), Does.Match("^[A-Za-z0-9-]+_[0-9a-f]{12}$"));
        if (type != typeof(PowerIterationClustering))
        {
            Assert.That(((Params)Activator.CreateInstance(type, "mine")!).Uid(), Is.EqualTo("mine"));
        }
    }

    [TestCaseSource(nameof(Constructible))]
    public void ListSetters_TakeArraysOneAfterAnotherAndOtherLists(Type type)
    {
        var setters = type.GetMethods()
            .Where(method => method.Name.StartsWith("Set", StringComparison.Ordinal))
            .ToLookup(method => method.Name);
        foreach (var list in setters.Where(group => group.Any(IsOfArray)))
        {
            Assert.That(
                list.Any(method =>
                    method.GetParameters()[0].GetCustomAttributes().Any(a => a is ParamArrayAttribute or ParamCollectionAttribute)
                ),
                Is.True,
                $"{type.Name}.{list.Key} takes values one after another"
            );
            Assert.That(
                list.Any(method => method.GetParameters()[0].ParameterType is { IsGenericType: true, Name: "IEnumerable`1" }),
                Is.True,
                $"{type.Name}.{list.Key} takes any list"
            );
        }
    }

    private static bool IsOfArray(MethodInfo setter) =>
        setter.GetParameters() is [{ ParameterType: var type }]
        && type != typeof(string)
        && !typeof(Microsoft.Spark.ML.Linalg.Vector).IsAssignableFrom(type)
        && typeof(System.Collections.IEnumerable).IsAssignableFrom(type);

    [TestCaseSource(nameof(Constructible))]
    public void SupportedValues_AreTakenBySpark(Type type)
    {
        var stage = (Params)Activator.CreateInstance(type)!;
        foreach (
            var property in type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == typeof(string[]))
        )
        {
            var values = (string[])property.GetValue(null)!;
            var param = stage.GetParams().Single(param => "Supported" + Plural(Pascal(param.Name)) == property.Name);
            Assert.That(values, Is.Not.Empty, property.Name);
            Assert.That(values, Has.All.Matches<string>(value => (bool)Test(param).Invoke("apply", value)!), property.Name);
            Assert.That(Test(param).Invoke("apply", "none of these"), Is.EqualTo(false), property.Name);
        }
    }

    private static Microsoft.Spark.Interop.Ipc.JvmObjectReference Test(Param param) =>
        (Microsoft.Spark.Interop.Ipc.JvmObjectReference)param.Reference.Invoke("isValid")!;

    private static string Plural(string name) =>
        name.EndsWith('y') ? name[..^1] + "ies"
        : name.EndsWith('s') ? name + "es"
        : name + "s";

    [TestCaseSource(nameof(Constructible))]
    public void Copies_AreOfTheClassItself_AndApart(Type type)
    {
        var stage = (Params)Activator.CreateInstance(type)!;
        var copy = stage.Copy();
        Assert.That(copy.GetType(), Is.EqualTo(type));
        Assert.That(copy.Uid(), Is.EqualTo(stage.Uid()));
        Assert.That(copy.Reference.Id, Is.Not.EqualTo(stage.Reference.Id));
    }

    [TestCaseSource(nameof(Constructible))]
    public void Params_OfSimpleTypes_AreSetAndGot(Type type)
    {
        var stage = (Params)Activator.CreateInstance(type)!;
        var untouched = new List<string>();
        foreach (var param in stage.GetParams().Select(param => param.Name))
        {
            var property = type.GetProperty(Pascal(param))!;
            Assert.That(property, Is.Not.Null, $"{type.Name} has no property for the parameter {param}");
            if (
                property.PropertyType.IsGenericType
                && !IsIgnoredBySpark(type, param)
                && !SetAndGet(stage, (Param)property.GetValue(stage)!, property.PropertyType.GenericTypeArguments[0])
            )
            {
                untouched.Add(param);
            }
        }
        Assert.That(untouched, Is.Empty);
    }

    [Test]
    public void Stages_GiveTheirValues_AndSurviveSaving([ValueSource(nameof(Names))] string name)
    {
        var example = MLExamples.All[name];
        var table = example.Table();
        var stage = AssertSaves(example.Make());
        var worker = example.Work(stage, table);
        var rows = Rows(example, worker, table);

        example.Check(worker, rows);
        if (worker is JavaTransformer)
        {
            AssertReadable(worker);
            Assert.That(Rows(example, AssertSaves(worker), table), Is.EqualTo(rows), "a loaded one gives the same rows");
        }
    }

    private static List<Row> Rows(MLExample example, Params worker, DataFrame table) =>
        example.Find is null ? [] : [.. example.Find(worker, table).Collect().OrderBy(row => row.Get(0))];

    private static Type Element(Type type) => type.IsArray ? Element(type.GetElementType()!) : type;

    private static IEnumerable<Type> Kin(Type type) =>
        MLClasses.Generated.Values.Where(other => type.IsAssignableFrom(other) || other.IsAssignableFrom(type));

    private static IEnumerable<string> Names => Constructible.Select(type => type.Name);

    /// <summary>Boosted trees keep their impurity whatever is set, with a warning.</summary>
    private static bool IsIgnoredBySpark(Type type, string param) =>
        type.Name.StartsWith("GBT", StringComparison.Ordinal) && param == "impurity";

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static Params AssertSaves(Params stage)
    {
        if (stage is not IJavaMLWritable writable)
        {
            Assert.That(stage, Is.InstanceOf<Microsoft.Spark.ML.Fpm.PrefixSpan>(), "only what Spark cannot save is not writable");
            return stage;
        }
        var folder = Path.Combine(SparkFixture.NewFolder(), "saved");
        writable.Save(folder);
        var loaded = (Params)Invoke(() => stage.GetType().GetMethod("Load", [typeof(string)])!.Invoke(null, [folder]))!;
        Assert.That(loaded.GetType(), Is.EqualTo(stage.GetType()));
        Assert.That(loaded.Uid(), Is.EqualTo(stage.Uid()));
        Assert.That(loaded.ExtractParamMap().Count, Is.EqualTo(stage.ExtractParamMap().Count));
        return loaded;
    }

    /// <summary>Every property and every getter without arguments gives a .NET value or says why not.</summary>
    private static void AssertReadable(object shown)
    {
        foreach (var property in shown.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var value = property.Name == nameof(JavaModel<JvmTransformer>.Parent) ? null : Read(shown, property);
            if (value is JvmView view && (value is not JavaSummary || shown is not JavaSummary))
            {
                AssertReadable(view);
            }
        }
    }

    private static object? Read(object shown, PropertyInfo property)
    {
        try
        {
            var value = Invoke(() => property.GetValue(shown));
            Assert.That(value, Is.Not.Null, $"{shown.GetType().Name}.{property.Name}");
            return value;
        }
        catch (JvmException e)
        {
            // Spark itself refuses some members for some models: submodels that were not collected, summaries that a model has not, statistics of another solver.
            Assert.That(
                e.Message,
                Does.Match(
                    "subModels|No training summary|No p-value|No t-statistic|No Std|only|not available|failed to find|cannot be|Failed to load"
                ),
                $"{shown.GetType().Name}.{property.Name}: {e.Message}"
            );
            return null;
        }
    }

    private static bool SetAndGet(Params stage, Param param, Type type)
    {
        var name = param.Name;
        var getter = stage.GetType().GetMethod("Get" + Pascal(name), []);
        foreach (var candidate in Candidates(name, type))
        {
            try
            {
                Set(stage, param, candidate);
            }
            catch (JvmException)
            {
                continue;
            }
            var got = Invoke(() => s_typedGetter.MakeGenericMethod(type).Invoke(stage, [param]));
            Assert.That(Shown(got), Is.EqualTo(Shown(candidate)), $"{stage.GetType().Name}.{name}");
            Assert.That(Shown(stage.GetOrDefault(name)), Is.EqualTo(Shown(candidate)), $"{stage.GetType().Name}.{name} by name");
            Assert.That(stage.IsSet(name), Is.True);
            if (getter is not null)
            {
                Assert.That(
                    Shown(Invoke(() => getter.Invoke(stage, []))),
                    Is.EqualTo(Shown(candidate)),
                    $"{stage.GetType().Name}.Get{Pascal(name)}"
                );
            }
            return true;
        }
        return false;
    }

    private static readonly MethodInfo s_typedGetter = typeof(Params)
        .GetMethods()
        .Single(method =>
            method is { Name: nameof(Params.GetOrDefault), IsGenericMethodDefinition: true }
            && method.GetParameters()[0].ParameterType != typeof(string)
        );

    /// <summary>A value that equals another of the same meaning.</summary>
    private static object? Shown(object? value) =>
        value is JavaPipelineStage[] stages ? stages.Select(stage => stage.Uid()).ToArray() : value;

    private static void Set(Params stage, Param param, object candidate)
    {
        var setter = stage.GetType().GetMethods().FirstOrDefault(method => method.Name == "Set" + Pascal(param.Name));
        Assert.That(setter, Is.Not.Null, $"{stage.GetType().Name} has no setter for the parameter {param.Name}");
        var wanted = setter!.GetParameters()[0].ParameterType;
        var argument = wanted == typeof(List<string>) ? ((string[])candidate).ToList() : candidate;
        Assert.That(Invoke(() => setter.Invoke(stage, [argument])), Is.SameAs(stage), $"{setter.Name} chains");
    }

    /// <summary>Values that differ from the defaults; the first that Spark takes is used.</summary>
    private static object[] Candidates(string name, Type type)
    {
        object[] strings = name.EndsWith("Col", StringComparison.Ordinal)
            ? ["some column"]
            :
            [
                "keep",
                "skip",
                "l-bfgs",
                "online",
                "gini",
                "variance",
                "squared",
                "logistic",
                "absolute",
                "bernoulli",
                "cosine",
                "gaussian",
                "binomial",
                "log",
                "gd",
                "areaUnderPR",
                "accuracy",
                "hammingLoss",
                "precisionAtK",
                "mae",
                "silhouette",
                "sqrt",
                "mean",
                "percentile",
                "continuous",
                "categorical",
                "alphabetAsc",
                "degree",
                "drop",
                "tr_TR",
                "MEMORY_ONLY",
                "f1Measure",
                "random",
                "row",
                "block",
                "auto",
                "normal",
                "irls",
                "huber",
                "squaredError",
                "y ~ x",
                "identity",
                "a",
            ];
        return type.Name switch
        {
            nameof(String) => strings,
            nameof(Boolean) => [true, false],
            nameof(Int32) => [3, 1],
            nameof(Int64) => [3_000_000_000L],
            nameof(Double) => [0.75, 1.25, 0.25, 2.0],
            "String[]" => [(string[])["first", "zweite ü\n\"'"]],
            "Double[]" => [(double[])[0.25, 0.5, 0.75], (double[])[0.25, 0.75]],
            "Int32[]" => [(int[])[2, 3], (int[])[1]],
            "Double[][]" =>
            [
                (double[][])
                    [
                        [0.5, 1, 2],
                        [double.NegativeInfinity, 0, double.PositiveInfinity],
                    ],
            ],
            "JavaPipelineStage[]" => [(JavaPipelineStage[])[new Tokenizer(), new Microsoft.Spark.ML.Feature.NGram()]],
            "Vector" => [Microsoft.Spark.ML.Linalg.Vectors.Sparse(3, [1], [0.5])],
            "Matrix" => [Microsoft.Spark.ML.Linalg.Matrices.Dense(1, 2, [0.5, 0.25])],
            _ => throw new ArgumentException($"no value is known for the parameter {name} of type {type}", nameof(type)),
        };
    }

    private static object? Invoke(Func<object?> call)
    {
        try
        {
            return call();
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerException);
            throw;
        }
    }
}
