using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.Sql;
using MLParam = Microsoft.Spark.ML.Feature.Param.Param;

namespace Gozcu.Spark.Tests.ML.Feature;

/// <summary>Every member of the feature classes that Microsoft.Spark has, with values.</summary>
[Category("EndToEnd")]
public sealed class MicrosoftSparkFeatureTests
{
    private static SparkSession Spark => SparkFixture.Session;

    private static DataFrame Words =>
        Spark.Sql(
            "SELECT * FROM VALUES (1, 'the red fox', array('the', 'red', 'fox')), (2, 'the dog', array('the', 'dog')) AS t(id, text, words)"
        );

    [Test]
    public void Bucketizer_PutsNumbersIntoBuckets()
    {
        _ = Spark;
        string path = SparkFixture.NewFolder();
        Bucketizer one = new Bucketizer("one")
            .SetInputCol("x")
            .SetOutputCol("b")
            .SetSplits([double.NegativeInfinity, 0, 10, double.PositiveInfinity])
            .SetHandleInvalid("keep");
        Bucketizer many = new Bucketizer()
            .SetInputCols(new List<string> { "x", "y" })
            .SetOutputCols(new List<string> { "bx", "by" })
            .SetSplitsArray([
                [double.NegativeInfinity, 0, double.PositiveInfinity],
                [0, 1, 2],
            ]);
        DataFrame numbers = Spark.Sql("SELECT * FROM VALUES (-1D, 0.5D), (5D, 1.5D) AS t(x, y)");
        one.Write().Overwrite().Save(path);
        Bucketizer loaded = Bucketizer.Load(path);
        many.Save(path + "-many");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((one.Uid(), one.GetInputCol(), one.GetOutputCol(), one.GetHandleInvalid()), Is.EqualTo(("one", "x", "b", "keep")));
            Assert.That(one.GetSplits(), Is.EqualTo(new[] { double.NegativeInfinity, 0, 10, double.PositiveInfinity }));
            Assert.That(Column(one.Transform(numbers), "b"), Is.EqualTo(new[] { 0.0, 1.0 }));
            Assert.That(Column(loaded.Transform(numbers), "b"), Is.EqualTo(new[] { 0.0, 1.0 }));
            Assert.That(many.GetInputCols(), Is.EqualTo(new[] { "x", "y" }));
            Assert.That(many.GetOutputCols(), Is.EqualTo(new[] { "bx", "by" }));
            Assert.That(many.GetSplitsArray()[1], Is.EqualTo(new[] { 0.0, 1, 2 }));
            Assert.That(
                Column(new Bucketizer().Read().Session(Spark).Load(path + "-many").Transform(numbers), "by"),
                Is.EqualTo(new[] { 0.0, 1.0 })
            );
            Assert.That(one.HasParent(), Is.False);
        }
    }

    [Test]
    public void CountVectorizer_CountsWords()
    {
        _ = Spark;
        string path = SparkFixture.NewFolder();
        CountVectorizer vectorizer = new CountVectorizer("cv")
            .SetInputCol("words")
            .SetOutputCol("v")
            .SetBinary(false)
            .SetMaxDF(10)
            .SetMinDF(1)
            .SetMinTF(1)
            .SetVocabSize(3);
        CountVectorizerModel model = vectorizer.Fit(Words);
        CountVectorizerModel made = new CountVectorizerModel("made", ["the", "fox"])
            .SetInputCol("words")
            .SetOutputCol("v")
            .SetBinary(true)
            .SetMinTF(1);
        vectorizer.Save(path + "-e");
        made.Write().Overwrite().Save(path);
        new CountVectorizer().Write().Option("none", "x").Session(Spark).Overwrite().Save(path + "-w");
        model.Save(path + "-m");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((vectorizer.GetBinary(), vectorizer.GetInputCol(), vectorizer.GetOutputCol()), Is.EqualTo((false, "words", "v")));
            Assert.That(
                (vectorizer.GetMaxDF(), vectorizer.GetMinDF(), vectorizer.GetMinTF(), vectorizer.GetVocabSize()),
                Is.EqualTo((10.0, 1.0, 1.0, 3))
            );
            Assert.That(CountVectorizer.Load(path + "-e").GetVocabSize(), Is.EqualTo(3));
            Assert.That(vectorizer.Read().Load(path + "-e").Uid(), Is.EqualTo("cv"));
            Assert.That((model.GetMaxDF(), model.GetMinDF(), model.GetMinTF(), model.GetVocabSize()), Is.EqualTo((10.0, 1.0, 1.0, 3)));
            Assert.That(
                (model.GetBinary(), model.GetInputCol(), model.GetOutputCol(), model.HasParent()),
                Is.EqualTo((false, "words", "v", true))
            );
            Assert.That(Text(made.Transform(Words), "v"), Is.EqualTo(new[] { "(2,[0,1],[1.0,1.0])", "(2,[0],[1.0])" }));
            Assert.That(Text(CountVectorizerModel.Load(path).Transform(Words), "v"), Has.Exactly(2).Items);
            Assert.That(made.Read().Load(path).Uid(), Is.EqualTo("made"));
            Assert.That(new CountVectorizerModel(new List<string> { "a" }).SetParent(vectorizer).HasParent(), Is.True);
            Assert.That(made.TransformSchema(Words.Schema()).FieldNames, Does.Contain("v"));
        }
    }

    [Test]
    public void FeatureHasher_HashesColumns()
    {
        _ = Spark;
        string path = SparkFixture.NewFolder();
        FeatureHasher hasher = new FeatureHasher("h")
            .SetInputCols(new List<string> { "id", "text" })
            .SetCategoricalCols(new List<string> { "id" })
            .SetNumFeatures(16)
            .SetOutputCol("f");
        hasher.Save(path + "-a");
        hasher.Write().Overwrite().Save(path);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(hasher.GetInputCols(), Is.EqualTo(new[] { "id", "text" }));
            Assert.That(hasher.GetCategoricalCols(), Is.EqualTo(new[] { "id" }));
            Assert.That(
                (hasher.GetNumFeatures(), hasher.GetOutputCol(), new FeatureHasher().GetNumFeatures()),
                Is.EqualTo((16, "f", 262144))
            );
            Assert.That(Text(hasher.Transform(Words), "f"), Is.EqualTo(Text(FeatureHasher.Load(path).Transform(Words), "f")));
            Assert.That(hasher.Read().Load(path + "-a").Uid(), Is.EqualTo("h"));
            Assert.That(hasher.TransformSchema(Words.Schema()).FieldNames, Does.Contain("f"));
        }
    }

    [Test]
    public void TermsAndFrequencies_AreWeighed()
    {
        _ = Spark;
        string path = SparkFixture.NewFolder();
        Tokenizer tokenizer = new Tokenizer("t").SetInputCol("text").SetOutputCol("tokens");
        HashingTF hashing = new HashingTF("tf").SetInputCol("tokens").SetOutputCol("tf").SetNumFeatures(8).SetBinary(true);
        IDF idf = new IDF("idf").SetInputCol("tf").SetOutputCol("weights").SetMinDocFreq(1);
        DataFrame frequencies = hashing.Transform(tokenizer.Transform(Words));
        IDFModel model = idf.Fit(frequencies);
        tokenizer.Save(path + "-t");
        hashing.Save(path + "-h");
        idf.Save(path + "-i");
        model.Save(path + "-m");
        tokenizer.Write().Overwrite().Save(path + "-t");
        hashing.Write().Overwrite().Save(path + "-h");
        idf.Write().Overwrite().Save(path + "-i");
        model.Write().Overwrite().Save(path + "-m");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (tokenizer.GetInputCol(), tokenizer.GetOutputCol(), new Tokenizer().Uid()[..4]),
                Is.EqualTo(("text", "tokens", "tok_"))
            );
            Assert.That(tokenizer.Transform(Words).First().GetAs<string[]>("tokens"), Is.EqualTo(new[] { "the", "red", "fox" }));
            Assert.That(
                (hashing.GetInputCol(), hashing.GetOutputCol(), hashing.GetNumFeatures(), hashing.GetBinary()),
                Is.EqualTo(("tokens", "tf", 8, true))
            );
            Assert.That(new HashingTF().GetNumFeatures(), Is.EqualTo(262144));
            Assert.That(
                (idf.GetInputCol(), idf.GetOutputCol(), idf.GetMinDocFreq(), new IDF().GetMinDocFreq()),
                Is.EqualTo(("tf", "weights", 1, 0))
            );
            Assert.That((model.GetInputCol(), model.GetOutputCol(), model.GetMinDocFreq()), Is.EqualTo(("tf", "weights", 1)));
            Assert.That(model.SetInputCol("tf").SetOutputCol("w").Transform(frequencies).Columns(), Does.Contain("w"));
            Assert.That(Tokenizer.Load(path + "-t").Uid(), Is.EqualTo("t"));
            Assert.That(tokenizer.Read().Load(path + "-t").Uid(), Is.EqualTo("t"));
            Assert.That(HashingTF.Load(path + "-h").Uid(), Is.EqualTo("tf"));
            Assert.That(hashing.Read().Load(path + "-h").Uid(), Is.EqualTo("tf"));
            Assert.That(IDF.Load(path + "-i").Uid(), Is.EqualTo("idf"));
            Assert.That(idf.Read().Load(path + "-i").Uid(), Is.EqualTo("idf"));
            Assert.That(IDFModel.Load(path + "-m").Uid(), Is.EqualTo("idf"));
            Assert.That(model.Read().Load(path + "-m").GetMinDocFreq(), Is.EqualTo(1));
            Assert.That(() => new IDFModel(), Throws.TypeOf<NotSupportedException>().With.Message.Contains("Fit an IDF"));
            Assert.That(() => new IDFModel("x"), Throws.TypeOf<NotSupportedException>());
        }
    }

    [Test]
    public void Words_AreJoinedDroppedAndSelected()
    {
        _ = Spark;
        string path = SparkFixture.NewFolder();
        NGram pairs = new NGram("n").SetInputCol("words").SetOutputCol("pairs").SetN(2);
        StopWordsRemover remover = new StopWordsRemover("s")
            .SetInputCol("words")
            .SetOutputCol("kept")
            .SetStopWords(new List<string> { "THE" })
            .SetCaseSensitive(false)
            .SetLocale("en_US");
        SQLTransformer sql = new SQLTransformer("q").SetStatement("SELECT id + 1 AS next FROM __THIS__");
        pairs.Save(path + "-n");
        remover.Save(path + "-s");
        sql.Save(path + "-q");
        pairs.Write().Overwrite().Save(path + "-n");
        remover.Write().Overwrite().Save(path + "-s");
        sql.Write().Overwrite().Save(path + "-q");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (pairs.GetInputCol(), pairs.GetOutputCol(), pairs.GetN(), new NGram().GetN()),
                Is.EqualTo(("words", "pairs", 2, 2))
            );
            Assert.That(pairs.Transform(Words).First().GetAs<string[]>("pairs"), Is.EqualTo(new[] { "the red", "red fox" }));
            Assert.That(pairs.TransformSchema(Words.Schema()).FieldNames, Does.Contain("pairs"));
            Assert.That(NGram.Load(path + "-n").Uid(), Is.EqualTo("n"));
            Assert.That(pairs.Read().Load(path + "-n").GetN(), Is.EqualTo(2));
            Assert.That(
                (remover.GetInputCol(), remover.GetOutputCol(), remover.GetCaseSensitive(), remover.GetLocale()),
                Is.EqualTo(("words", "kept", false, "en_US"))
            );
            Assert.That(remover.GetStopWords(), Is.EqualTo(new[] { "THE" }));
            Assert.That(remover.Transform(Words).First().GetAs<string[]>("kept"), Is.EqualTo(new[] { "red", "fox" }));
            Assert.That(remover.TransformSchema(Words.Schema()).FieldNames, Does.Contain("kept"));
            Assert.That(StopWordsRemover.LoadDefaultStopWords("english"), Does.Contain("the"));
            Assert.That(new StopWordsRemover().GetStopWords(), Does.Contain("the"));
            Assert.That(StopWordsRemover.Load(path + "-s").Uid(), Is.EqualTo("s"));
            Assert.That(remover.Read().Load(path + "-s").GetStopWords(), Is.EqualTo(new[] { "THE" }));
            Assert.That(sql.GetStatement(), Does.StartWith("SELECT id + 1"));
            Assert.That(Column(sql.Transform(Words), "next"), Is.EqualTo(new[] { 2, 3 }));
            Assert.That(sql.TransformSchema(Words.Schema()).FieldNames, Is.EqualTo(new[] { "next" }));
            Assert.That(SQLTransformer.Load(path + "-q").Uid(), Is.EqualTo("q"));
            Assert.That(new SQLTransformer().Read().Load(path + "-q").Uid(), Is.EqualTo("q"));
        }
    }

    [Test]
    public void Word2Vec_LearnsVectors()
    {
        _ = Spark;
        string path = SparkFixture.NewFolder();
        Word2Vec learner = new Word2Vec("w")
            .SetInputCol("words")
            .SetOutputCol("v")
            .SetMaxIter(1)
            .SetMaxSentenceLength(10)
            .SetMinCount(0)
            .SetNumPartitions(1)
            .SetSeed(3)
            .SetStepSize(0.05)
            .SetVectorSize(4)
            .SetWindowSize(2);
        Word2VecModel model = learner.Fit(Words);
        learner.Save(path + "-e");
        model.Save(path + "-m");
        learner.Write().Overwrite().Save(path + "-e");
        model.Write().Overwrite().Save(path + "-m");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (learner.GetInputCol(), learner.GetOutputCol(), learner.GetMaxIter(), learner.GetMaxSentenceLength()),
                Is.EqualTo(("words", "v", 1, 10))
            );
            Assert.That(
                (learner.GetMinCount(), learner.GetNumPartitions(), learner.GetSeed(), learner.GetStepSize()),
                Is.EqualTo((0, 1, 3L, 0.05))
            );
            Assert.That((learner.GetVectorSize(), learner.GetWindowSize(), new Word2Vec().GetVectorSize()), Is.EqualTo((4, 2, 100)));
            Assert.That(model.Transform(Words).Columns(), Does.Contain("v"));
            Assert.That(model.FindSynonyms("red", 2).Count(), Is.EqualTo(2));
            Assert.That(Word2Vec.Load(path + "-e").Uid(), Is.EqualTo("w"));
            Assert.That(learner.Read().Load(path + "-e").GetVectorSize(), Is.EqualTo(4));
            Assert.That(Word2VecModel.Load(path + "-m").FindSynonyms("red", 1).Count(), Is.EqualTo(1));
            Assert.That(model.Read().Load(path + "-m").Uid(), Is.EqualTo("w"));
            Assert.That(() => new Word2VecModel(), Throws.TypeOf<NotSupportedException>().With.Message.Contains("Fit a Word2Vec"));
            Assert.That(() => new Word2VecModel("x"), Throws.TypeOf<NotSupportedException>());
        }
    }

    [Test]
    public void Pipeline_RunsItsStages()
    {
        _ = Spark;
        string path = SparkFixture.NewFolder();
        Tokenizer tokenizer = new Tokenizer().SetInputCol("text").SetOutputCol("tokens");
        Pipeline pipeline = new Pipeline("p").SetStages([tokenizer, new HashingTF().SetInputCol("tokens").SetOutputCol("tf")]);
        PipelineModel model = pipeline.Fit(Words);
        pipeline.Save(path + "-e");
        model.Save(path + "-m");
        pipeline.Write().Overwrite().Save(path + "-e");
        model.Write().Overwrite().Save(path + "-m");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pipeline.GetStages().Select(stage => stage.GetType()), Is.EqualTo(new[] { typeof(Tokenizer), typeof(HashingTF) }));
            Assert.That(model.Transform(Words).Columns(), Does.Contain("tf"));
            Assert.That(new PipelineModel("made", [tokenizer]).Transform(Words).Columns(), Does.Contain("tokens"));
            Assert.That(Pipeline.Load(path + "-e").GetStages(), Has.Length.EqualTo(2));
            Assert.That(new Pipeline().Read().Load(path + "-e").Uid(), Is.EqualTo("p"));
            Assert.That(PipelineModel.Load(path + "-m").Transform(Words).Columns(), Does.Contain("tf"));
            Assert.That(model.Read().Load(path + "-m").Uid(), Is.EqualTo("p"));
            Assert.That(pipeline.TransformSchema(Words.Schema()).FieldNames, Does.Contain("tf"));
        }
    }

    [Test]
    public void Params_AreSetFoundAndExplained()
    {
        _ = Spark;
        var hashing = new HashingTF("tf");
        MLParam features = hashing.GetParam("numFeatures");
        var own = new MLParam("someone", "name", "a text");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((features.Name, features.Parent), Is.EqualTo(("numFeatures", "tf")));
            Assert.That(features.Doc, Does.StartWith("Number of features"));
            Assert.That((own.Parent, own.Name, own.Doc), Is.EqualTo(("someone", "name", "a text")));
            Assert.That(new MLParam(hashing, "other", "x").Parent, Is.EqualTo("tf"));
            Assert.That((hashing.HasParam("numFeatures"), hashing.HasParam("none")), Is.EqualTo((true, false)));
            Assert.That((hashing.IsDefined(features), hashing.IsSet(features)), Is.EqualTo((true, false)));
            Assert.That(hashing.Set<HashingTF>(features, 32).GetNumFeatures(), Is.EqualTo(32));
            Assert.That(hashing.IsSet(features), Is.True);
            Assert.That(hashing.Clear<HashingTF>(features).GetNumFeatures(), Is.EqualTo(262144));
            Assert.That(hashing.ExplainParam(features), Does.StartWith("numFeatures:"));
            Assert.That(hashing.ExplainParams(), Does.Contain("binary:"));
            Assert.That(new ParamMap().Put(features, 64).ToString(), Does.Contain("numFeatures: 64"));
            Assert.That(new ParamPair<int>(features, 5).Reference.ToString(), Does.Contain("5"));
        }
    }

    private static IEnumerable<object?> Column(DataFrame frame, string column) => frame.Collect().Select(row => row.Get(column));

    private static IEnumerable<string> Text(DataFrame frame, string column) => frame.Collect().Select(row => row.Get(column)!.ToString()!);
}
