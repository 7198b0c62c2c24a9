using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Gozcu.Jobs.Streams.Checkpoints;
using Gozcu.Models.Packages;

namespace Gozcu.Jobs.ScoreStream.Recovery;

/// <summary>
/// Stores next to a checkpoint which model each batch is scored with, and the packages themselves. A batch that was begun may have output some of its records
/// already, so it is finished with the same model, whatever has happened to that model since.
/// </summary>
/// <param name="files">Files of the checkpoint.</param>
internal sealed class BatchModels(ICheckpointFiles files)
{
    private const string Folder = "gozcu/models";

    /// <summary>Returns the model of a batch; null if none is known, in a checkpoint without models.</summary>
    public BatchModel? Of(long batch) => Entries().LastOrDefault(entry => entry.FromBatch <= batch);

    /// <summary>Stores that batches from a number on are scored with a model. Must be called before that batch can output records.</summary>
    public void Use(ModelPackage package, long fromBatch)
    {
        var bytes = package.ToBytes();
        var hash = HashOf(bytes);
        if (Of(fromBatch)?.Sha256 == hash)
        {
            return;
        }
        if (files.Read(PackagePath(hash)) is null)
        {
            files.Write(PackagePath(hash), bytes);
        }
        var entry = new BatchModel(fromBatch, package.Manifest.Name, package.Manifest.Version, hash);
        files.Write(string.Create(CultureInfo.InvariantCulture, $"{Folder}/{fromBatch}.json"), JsonSerializer.SerializeToUtf8Bytes(entry));
    }

    /// <summary>Opens the package of an entry.</summary>
    public ModelPackage Open(BatchModel model) =>
        ModelPackage.FromBytes(
            files.Read(PackagePath(model.Sha256))
                ?? throw new InvalidDataException(
                    $"the checkpoint {files.Folder} has no package of {model.Name} {model.Version}, with which batch {model.FromBatch} was begun. Name another by "
                        + "--checkpoint; the stream then begins anew, and may put records into two topics."
                )
        );

    /// <summary>Returns true if a model is that of an entry.</summary>
    public static bool IsSame(BatchModel model, ModelPackage package) => model.Sha256 == HashOf(package.ToBytes());

    private static string HashOf(byte[] package) => Convert.ToHexStringLower(SHA256.HashData(package));

    private static string PackagePath(string hash) => $"{Folder}/{hash}.package";

    private IEnumerable<BatchModel> Entries() =>
        files
            .List(Folder)
            .Where(name => name.EndsWith(".json", StringComparison.Ordinal) && !name.StartsWith('.'))
            .Select(name => JsonSerializer.Deserialize<BatchModel>(files.Read($"{Folder}/{name}")!)!)
            .OrderBy(entry => entry.FromBatch);
}
