using System.Security.Cryptography;
using Gozcu.Cluster.Tests.Cluster;
using Microsoft.Spark;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Cluster.Tests.OneApplication;

/// <summary>Nodes whose disk is full while what functions give is shuffled.</summary>
[Category("EndToEnd")]
public sealed class FullDiskTests
{
    private const int BlockSize = 1 << 20;

    [TearDown]
    public void EndJobs() => SharedApplication.EndJobs();

    [Test]
    public void DiskOfTheNodes_Full_JobFailsAndSaysSo_AndWorksWhenThereIsRoom()
    {
        var ballast = ClusterFixture.Cluster.Workers.Select(node => node.OnDisk("ballast")).ToList();
        ballast.ForEach(Fill);

        Assert.That(() => Within.Get(Shuffle()), Throws.InstanceOf<JvmException>().With.Message.Contains("No space left on device"));

        ballast.ForEach(File.Delete);
        Assert.That(Within.Get(Shuffle()), Is.EqualTo(Rows));
    }

    private const long Rows = 4_000;

    /// <summary>Sends 8 MB that do not compress through the nodes' disks.</summary>
    private static Task<long> Shuffle()
    {
        var pad = Udf<long, string>(id => Convert.ToBase64String(Expand(id)));
        return Within.Start(() =>
            SharedApplication.Session.Range(0, Rows, 1, 2).Select(pad(Col("id")).As("text")).Repartition(2, Col("text")).Count()
        );
    }

    private static byte[] Expand(long id) =>
        HKDF.Expand(HashAlgorithmName.SHA256, BitConverter.GetBytes(id).Concat(new byte[32]).ToArray(), 2_000, []);

    private static void Fill(string file)
    {
        using var stream = File.Create(file);
        var block = new byte[BlockSize];
        try
        {
            while (true)
            {
                stream.Write(block);
                stream.Flush();
            }
        }
        catch (IOException)
        {
            // It is full.
        }
    }
}
