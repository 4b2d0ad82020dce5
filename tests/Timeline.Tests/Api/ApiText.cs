using System.Reflection;
using System.Runtime.CompilerServices;

namespace Timeline.Tests.Api;

/// <summary>What an assembly offers to strangers, as text: every public type with its public and protected members, in ordinal order.</summary>
internal static class ApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var types = assembly.GetExportedTypes().Where(type => !IsGenerated(type)).OrderBy(type => type.FullName, StringComparer.Ordinal);
        return string.Join('\n', types.Select(Of)) + "\n";
    }

    private static string Of(Type type)
    {
        var members = type.IsEnum ? Names(type) : type.IsAssignableTo(typeof(Delegate)) ? [] : Members(type);
        return string.Concat(
            members.Order(StringComparer.Ordinal).Select(member => $"    {member}\n").Prepend($"{Kind(type)} {type.Namespace}.{ApiNames.Of(type)}{Bases(type)}\n"));
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsAbstract ? "abstract class"
        : type.IsSealed ? "sealed class"
        : "class";

    // What the compiler adds to a record is a consequence of its members.
    private static string Bases(Type type)
    {
        var parent = type.BaseType is { } b && b != typeof(object) && b != typeof(ValueType) && b != typeof(Enum) ? [b] : Array.Empty<Type>();
        var inherited = parent.SelectMany(p => p.GetInterfaces()).ToHashSet();
        var bases = parent.Concat(type.IsEnum ? [] : type.GetInterfaces().Where(i => !inherited.Contains(i) && i != typeof(IEquatable<>).MakeGenericType(type)))
            .Where(b => b.IsVisible)
            .Select(ApiNames.Of)
            .ToArray();
        return bases.Length == 0 ? "" : $" : {string.Join(", ", bases.Order(StringComparer.Ordinal))}";
    }

    private static IEnumerable<string> Names(Type type) =>
        Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), System.Globalization.CultureInfo.InvariantCulture)}");

    private static IEnumerable<string> Members(Type type) =>
        type.GetMembers(Declared).Where(member => !IsGenerated(member)).Select(Of).OfType<string>();

    private static string? Of(MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: false } c when IsOpen(c) => $"new({ApiNames.Parameters(c)})",
        MethodInfo { IsSpecialName: false } m when IsOpen(m) => $"{Static(m)}{ApiNames.Of(m.ReturnParameter)} {ApiNames.Of(m)}({ApiNames.Parameters(m)})",
        MethodInfo m when IsOpen(m) && m.Name.StartsWith("op_", StringComparison.Ordinal) => $"static {ApiNames.Of(m.ReturnParameter)} {m.Name}({ApiNames.Parameters(m)})",
        PropertyInfo { GetMethod: { } get } p when IsOpen(get) => $"{Static(get)}{ApiNames.Of(p)} {p.Name} {{ get;{Setter(p)} }}",
        FieldInfo f when f.IsPublic || f.IsFamily => $"{(f.IsLiteral ? "const " : f.IsStatic ? "static " : "")}{ApiNames.Of(f)} {f.Name}{(f.IsLiteral ? $" = {ApiNames.Constant(f.GetRawConstantValue())}" : "")}",
        EventInfo { AddMethod: { } add } e when IsOpen(add) => $"event {e.EventHandlerType?.Name} {e.Name}",
        _ => null,
    };

    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Setter(PropertyInfo property) => property.SetMethod is not { } set || !IsOpen(set) ? ""
        : set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;"
        : " set;";

    private static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || member.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false);
}
